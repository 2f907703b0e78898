// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/** The paper that a print is to be on. */
public record PaperRule(Finish finish, @Nullable String note) {

  /** The surface. */
  public enum Finish {
    MATTE,
    GLOSSY,
    EITHER,
    UNSPECIFIED
  }
}

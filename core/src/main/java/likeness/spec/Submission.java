// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the photo reaches the office, and who may make it. */
public record Submission(List<Kind> kinds, Provider provider, @Nullable String note) {

  /** A way of handing in. */
  public enum Kind {
    PAPER,
    UPLOAD,
    CERTIFIED_PROVIDER,
    LIVE_CAPTURE,
    NONE
  }

  /** Who may make the photo. */
  public enum Provider {
    ANY,
    COMMERCIAL_PHOTOGRAPHER,
    CERTIFIED_ONLY,
    AUTHORITY_ONLY,
    UNKNOWN
  }

  public Submission {
    kinds = List.copyOf(kinds);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The rule book's files, which the worker has fetched. */
public interface RuleFiles extends JSObject {

  /** A file's text; null when there is none of that path. */
  @Nullable String text(String path);
}

// SPDX-License-Identifier: Apache-2.0
package likeness.replay;

import org.teavm.jso.JSExportClasses;

/** The list of what the module exports. */
@JSExportClasses(Replay.class)
public final class ReplayExports {
  private ReplayExports() {}
}

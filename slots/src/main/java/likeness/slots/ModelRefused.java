// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;

/** A network's file is not the one that was asked for, or cannot be had; the message says why. */
public final class ModelRefused extends IOException {
  private static final long serialVersionUID = 1L;

  public ModelRefused(String message) {
    super(message);
  }
}

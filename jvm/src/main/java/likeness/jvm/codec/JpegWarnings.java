// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/**
 * Sorts libjpeg's warnings: it goes on after damage, painting grey, and only warns.
 *
 * <p>Bytes too many before a marker harm no pixel and many encoders write them; a missing end mark
 * harms none if the coded data are complete. Everything else means that pixels were made up.
 */
final class JpegWarnings implements IIOReadWarningListener {
  private static final String MISSING_END = "Truncated File";
  private static final String EXTRANEOUS = "extraneous bytes before marker";

  private boolean missingEnd;
  private @Nullable String damage;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    if (warning.contains(MISSING_END)) {
      missingEnd = true;
    } else if (!warning.contains(EXTRANEOUS) && damage == null) {
      damage = warning;
    }
  }

  boolean missingEnd() {
    return missingEnd;
  }

  void rejectDamage() {
    if (damage != null) {
      throw PhotoDecoders.damaged("JPEG: " + damage);
    }
  }
}

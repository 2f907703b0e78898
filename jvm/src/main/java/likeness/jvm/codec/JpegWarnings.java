// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import likeness.host.codec.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Sorts libjpeg's warnings: it goes on after damage, painting grey, and only warns.
 *
 * <p>Bytes too many before a marker, and spectral limits in a file that has no use for them, harm
 * no pixel and some encoders write them; a missing end mark harms none if the coded data are
 * complete. Everything else means that pixels were made up.
 */
final class JpegWarnings implements IIOReadWarningListener {
  private static final String MISSING_END = "Truncated File";
  private static final List<String> HARMLESS =
      List.of("extraneous bytes before marker", "Invalid SOS parameters for sequential JPEG");

  private boolean missingEnd;
  private @Nullable String damage;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    if (warning.contains(MISSING_END)) {
      missingEnd = true;
    } else if (damage == null && HARMLESS.stream().noneMatch(warning::contains)) {
      damage = warning;
    }
  }

  boolean missingEnd() {
    return missingEnd;
  }

  void rejectDamage() {
    if (damage != null) {
      throw Damage.found("JPEG: " + damage);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.decode.JpegFacts;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;

/** What a host's JPEG codec is given, and what is made of its samples. */
public final class JpegStream {

  /**
   * Codecs render every scan of a progressive picture, so scans × pixels is what it costs. Encoders
   * write about ten; 64 is enough for the finest split of all components, and the sum bounds the
   * time to some seconds.
   */
  private static final int MAX_SCANS = 64;

  private static final long MAX_SCANNED_PIXELS = 1_500_000_000L;

  /**
   * Each block of 8×8 takes a bit at least, and a block of the least sampled component covers no
   * more than 32×32 pixels; with 3 components that is 1024 pixels for 8 blocks. A file below is cut
   * off, and need not be given memory to find out.
   */
  private static final int MAX_PIXELS_PER_BYTE = 1024;

  private JpegStream() {}

  /**
   * A JPEG of tables, frame and scans alone, behind one marker that says what its components are.
   *
   * @throws likeness.portrait.PhotoRejected DAMAGED if scans are missing or absurdly many
   */
  public static byte[] plain(byte[] bytes, PhotoHeader header) {
    byte[] plain = PlainJpeg.of(bytes, facts(header).model());
    checkEffort(plain, header.storedSize());
    return plain;
  }

  /**
   * The photo of decoded samples.
   *
   * @param samples red, green and blue of a colour picture, perhaps a fourth that is ignored, else
   *     the components as they are coded; handed over
   * @param missingEnd whether the end mark was missing
   */
  public static StoredPhoto photo(byte[] samples, PhotoHeader header, boolean missingEnd) {
    JpegFacts facts = facts(header);
    if (facts.model().components() == 4) {
      CmykInk.normalise(samples, facts);
    }
    Size size = header.storedSize();
    StoredPhoto.Layout layout = layout(facts.model());
    if (layout == StoredPhoto.Layout.RGB && samples.length == size.width() * size.height() * 4) {
      layout = StoredPhoto.Layout.RGBX;
    }
    Set<DecodeWarning> warnings =
        missingEnd ? EnumSet.of(DecodeWarning.MISSING_END) : EnumSet.noneOf(DecodeWarning.class);
    return new StoredPhoto(size, layout, samples, header.profile(), warnings);
  }

  /**
   * Whether the end mark is there. Some codecs tell no difference between its absence and that of
   * coded data, so a host adds it before it decodes.
   */
  public static boolean ended(byte[] plain) {
    for (int at = plain.length - 2; at >= 2; at--) {
      if (plain[at] == (byte) 0xFF) {
        int marker = plain[at + 1] & 255;
        if (marker == 0xD9) {
          return true;
        }
        if (marker != 0 && marker != 0xFF) {
          return false;
        }
      }
    }
    return false;
  }

  /** How many components the samples have. */
  public static int components(PhotoHeader header) {
    return facts(header).model().components();
  }

  private static JpegFacts facts(PhotoHeader header) {
    return Objects.requireNonNull(header.jpeg(), "header: expected a JPEG's");
  }

  private static StoredPhoto.Layout layout(JpegFacts.Model model) {
    return switch (model) {
      case GREY -> StoredPhoto.Layout.GREY;
      case RGB, YCC -> StoredPhoto.Layout.RGB;
      case CMYK, YCCK -> StoredPhoto.Layout.CMYK;
    };
  }

  private static void checkEffort(byte[] plain, Size size) {
    long pixels = (long) size.width() * size.height();
    if (pixels / MAX_PIXELS_PER_BYTE > plain.length) {
      throw Damage.found("JPEG: fewer bits than blocks");
    }
    JpegScans scans = JpegScans.read(plain, MAX_SCANS);
    if (scans.count() > MAX_SCANS || scans.count() * pixels > MAX_SCANNED_PIXELS) {
      throw Damage.found("JPEG: " + scans.count() + " scans or more");
    }
    if (!scans.complete()) {
      throw Damage.found("JPEG: scans are missing");
    }
  }
}

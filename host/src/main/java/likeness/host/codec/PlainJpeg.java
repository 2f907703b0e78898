// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.io.ByteArrayOutputStream;
import likeness.decode.JpegFacts;

/**
 * Copies a JPEG without its metadata.
 *
 * <p>The JDK's reader guesses at colours by rules of its own, converts by the embedded profile, and
 * parses thumbnails and comments. None of that is wanted: the header has been read, the profile is
 * applied later, and what is not parsed cannot break. So it is given a stream of tables, frame and
 * scans, behind one marker that says what the components are.
 */
final class PlainJpeg {
  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };
  private static final byte[] ADOBE = {
    (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };
  private static final int SOS = 0xDA;
  private static final int COMMENT = 0xFE;

  private PlainJpeg() {}

  /**
   * Takes a JPEG whose header has been read, so that its segments up to the first scan are known to
   * lie inside.
   */
  static byte[] of(byte[] bytes, JpegFacts.Model model) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length + JFIF.length);
    plain.write(0xFF);
    plain.write(0xD8);
    switch (model) {
      case GREY, YCC -> add(plain, JFIF);
      case RGB, CMYK -> add(plain, adobe(0));
      case YCCK -> add(plain, adobe(2));
    }
    int at = 2;
    while (true) {
      while (at(bytes, at) != 0xFF || at(bytes, at + 1) == 0xFF || at(bytes, at + 1) == 0) {
        at++;
      }
      int marker = at(bytes, at + 1);
      if (marker == SOS) {
        break;
      }
      boolean alone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
      int length = alone ? 0 : at(bytes, at + 2) << 8 | at(bytes, at + 3);
      if (!alone && (marker & 0xF0) != 0xE0 && marker != COMMENT) {
        plain.write(bytes, at, length + 2);
      }
      at += length + 2;
    }
    plain.write(bytes, at, bytes.length - at);
    return plain.toByteArray();
  }

  private static void add(ByteArrayOutputStream out, byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  private static int at(byte[] bytes, int position) {
    return bytes[position] & 255;
  }

  private static byte[] adobe(int transform) {
    byte[] marker = ADOBE.clone();
    marker[marker.length - 1] = (byte) transform;
    return marker;
  }
}

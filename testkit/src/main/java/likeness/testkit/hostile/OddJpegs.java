// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.decode.DecodeWarning.BROKEN_EXIF;
import static likeness.decode.DecodeWarning.BROKEN_PROFILE;
import static likeness.decode.DecodeWarning.CMYK_WITHOUT_PROFILE;
import static likeness.testkit.hostile.HostilePhoto.decoded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.IccFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;

/** JPEGs that look wrong and must be read all the same. */
final class OddJpegs {
  private static final int WIDTH = 48;
  private static final int HEIGHT = 32;

  private OddJpegs() {}

  static List<HostilePhoto> all() {
    byte[] good = JpegFiles.baseline(Picture.ramp(WIDTH, HEIGHT));
    List<HostilePhoto> all = new ArrayList<>();
    exif(all, good);
    profiles(all, good);
    shapes(all, good);
    return all;
  }

  private static void exif(List<HostilePhoto> all, byte[] good) {
    for (int orientation = 1; orientation <= 8; orientation++) {
      boolean quarter = orientation >= 5;
      all.add(
          decoded(
              "JPEG of EXIF orientation " + orientation,
              quarter ? HEIGHT : WIDTH,
              quarter ? WIDTH : HEIGHT,
              JpegFiles.withExif(good, ExifFiles.orientation(orientation))));
    }
    all.add(
        decoded(
            "JPEG of EXIF orientation 0",
            WIDTH,
            HEIGHT,
            JpegFiles.withExif(good, ExifFiles.orientation(0))));
    all.add(odd("JPEG of EXIF orientation 9", JpegFiles.withExif(good, ExifFiles.orientation(9))));
    all.add(
        decoded(
            "JPEG whose EXIF goes in circles",
            HEIGHT,
            WIDTH,
            JpegFiles.withExif(good, ExifFiles.loop())));
    all.add(
        odd("JPEG whose EXIF has 65535 entries", JpegFiles.withExif(good, ExifFiles.endless())));
    all.add(odd("JPEG whose EXIF points astray", JpegFiles.withExif(good, ExifFiles.astray())));
    all.add(odd("JPEG with empty EXIF", JpegFiles.withExif(good, new byte[0])));
  }

  private static HostilePhoto odd(String name, byte[] bytes) {
    return decoded(name, WIDTH, HEIGHT, bytes, BROKEN_EXIF);
  }

  private static void profiles(List<HostilePhoto> all, byte[] good) {
    byte[] p3 = IccFiles.displayP3();
    byte[] grey = JpegFiles.grey(Picture.ramp(WIDTH, HEIGHT));
    byte[] garbage = new byte[500];
    Arrays.fill(garbage, (byte) 0xA5);
    all.add(broken("JPEG whose profile is garbage", JpegFiles.withProfile(good, garbage)));
    all.add(
        broken(
            "JPEG whose profile breaks off",
            JpegFiles.withProfile(good, FileBytes.cut(p3, p3.length / 2))));
    all.add(
        broken(
            "JPEG whose profile has absurd colours",
            JpegFiles.withProfile(good, IccFiles.absurdMatrix())));
    all.add(
        broken(
            "JPEG whose profile claims 2³¹ tags",
            JpegFiles.withProfile(good, FileBytes.patch(p3, 128, 0x7F, 255, 255, 255))));
    all.add(
        broken(
            "JPEG of colour with a grey profile",
            JpegFiles.withProfile(good, IccFiles.grey(IccFiles.gamma(2.2)))));
    all.add(
        decoded(
            "grey JPEG with a colour profile",
            WIDTH,
            HEIGHT,
            JpegFiles.withProfile(grey, p3),
            BROKEN_PROFILE));
    byte[] pieces = JpegFiles.withProfile(good, p3, 100);
    all.add(decoded("JPEG whose profile comes in many pieces", WIDTH, HEIGHT, pieces));
    int second = FileBytes.find(pieces, 30, 0x49, 0x43, 0x43, 0x5F);
    all.add(broken("JPEG whose profile lacks a piece", FileBytes.patch(pieces, second + 12, 99)));
  }

  private static HostilePhoto broken(String name, byte[] bytes) {
    return decoded(name, WIDTH, HEIGHT, bytes, BROKEN_PROFILE);
  }

  private static void shapes(List<HostilePhoto> all, byte[] good) {
    byte[] cmyk = new byte[16 * 16 * 4];
    byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    all.add(decoded("JPEG of 1×1", 1, 1, JpegFiles.baseline(Picture.ramp(1, 1))));
    all.add(decoded("JPEG of 1×500", 1, 500, JpegFiles.baseline(Picture.ramp(1, 500))));
    all.add(decoded("grey JPEG", WIDTH, HEIGHT, JpegFiles.grey(Picture.ramp(WIDTH, HEIGHT))));
    all.add(
        decoded(
            "progressive JPEG", WIDTH, HEIGHT, JpegFiles.progressive(Picture.ramp(WIDTH, HEIGHT))));
    all.add(
        decoded(
            "CMYK JPEG of Adobe's",
            16,
            16,
            JpegFiles.fourComponents(16, 16, cmyk, 0),
            CMYK_WITHOUT_PROFILE));
    all.add(
        decoded(
            "YCCK JPEG", 16, 16, JpegFiles.fourComponents(16, 16, cmyk, 2), CMYK_WITHOUT_PROFILE));
    all.add(
        decoded(
            "CMYK JPEG of nobody's",
            16,
            16,
            JpegFiles.fourComponents(16, 16, cmyk, -1),
            CMYK_WITHOUT_PROFILE));
    all.add(decoded("JPEG with HTML behind it", WIDTH, HEIGHT, FileBytes.join(good, html)));
    all.add(
        decoded(
            "JPEG with a ZIP behind it",
            WIDTH,
            HEIGHT,
            FileBytes.join(good, new FileBytes().ascii("PK").u8(5, 6).zeros(18).toBytes())));
    all.add(
        decoded("JPEG with a second JPEG behind it", WIDTH, HEIGHT, FileBytes.join(good, good)));
    all.add(
        decoded(
            "JPEG with a comment of HTML", WIDTH, HEIGHT, JpegFiles.withSegment(good, 0xFE, html)));
    all.add(decoded("JPEG with 20000 segments", WIDTH, HEIGHT, manySegments(good)));
    all.add(decoded("JPEG with a broken JFIF thumbnail", WIDTH, HEIGHT, brokenThumbnail(good)));
    all.add(
        decoded(
            "JPEG with garbage between segments",
            WIDTH,
            HEIGHT,
            FileBytes.join(
                FileBytes.cut(good, 20),
                new byte[] {1, 2, 3},
                Arrays.copyOfRange(good, 20, good.length))));
  }

  private static byte[] manySegments(byte[] good) {
    FileBytes out = new FileBytes().bytes(FileBytes.cut(good, 2));
    for (int i = 0; i < 20000; i++) {
      out.u8(0xFF, 0xE0 + i % 16).u16(6).ascii("junk");
    }
    return out.bytes(Arrays.copyOfRange(good, 2, good.length)).toBytes();
  }

  /** Claims a thumbnail of 255×255 that is not there; the JDK's own reader stumbles over it. */
  private static byte[] brokenThumbnail(byte[] good) {
    return FileBytes.patch(good, 18, 255, 255);
  }
}

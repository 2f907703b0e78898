// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.decode.DecodeWarning.ALPHA_OVER_WHITE;
import static likeness.decode.DecodeWarning.BROKEN_EXIF;
import static likeness.decode.DecodeWarning.BROKEN_PROFILE;
import static likeness.decode.DecodeWarning.FIRST_FRAME_ONLY;
import static likeness.portrait.PhotoRejected.Code.DAMAGED;
import static likeness.portrait.PhotoRejected.Code.TOO_MANY_PIXELS;
import static likeness.testkit.hostile.HostilePhoto.decoded;
import static likeness.testkit.hostile.HostilePhoto.rejected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.WebpFiles;

/** WebPs that are broken, odd or rare. */
final class HostileWebps {
  private static final int WIDTH = 24;
  private static final int HEIGHT = 16;

  private HostileWebps() {}

  static List<HostilePhoto> all() {
    List<HostilePhoto> all = new ArrayList<>();
    broken(all);
    odd(all);
    return all;
  }

  private static void broken(List<HostilePhoto> all) {
    byte[] lossy = WebpFiles.lossy();
    Picture ramp = Picture.ramp(WIDTH, HEIGHT);
    byte[] lossless = WebpFiles.lossless(ramp);
    byte[] picture = Arrays.copyOfRange(lossy, 12, lossy.length);
    int size = FileBytes.find(lossy, 20, 0x9D, 0x01, 0x2A) + 3;
    all.add(rejected("WebP cut after its first letters", DAMAGED, FileBytes.cut(lossy, 12)));
    all.add(rejected("WebP cut in its header", DAMAGED, FileBytes.cut(lossy, 26)));
    all.add(rejected("lossy WebP cut in its data", DAMAGED, FileBytes.cut(lossy, 80)));
    all.add(rejected("lossless WebP cut in its data", DAMAGED, FileBytes.cut(lossless, 200)));
    all.add(
        rejected(
            "lossless WebP that ends early but says so",
            DAMAGED,
            WebpFiles.riff(
                WebpFiles.chunk("VP8L", FileBytes.cut(WebpFiles.losslessBody(ramp), 300)))));
    all.add(
        rejected(
            "lossless WebP of 16000×6000 in few bytes",
            DAMAGED,
            FileBytes.patch(lossless, 21, 0x7F, 0x3E, 0xDC, 0x15)));
    all.add(rejected("WebP with a wrong start code", DAMAGED, FileBytes.patch(lossy, size - 3, 0)));
    all.add(rejected("lossy WebP of no width", DAMAGED, FileBytes.patch(lossy, size, 0, 0)));
    all.add(
        rejected(
            "lossy WebP of 16383×16383",
            TOO_MANY_PIXELS,
            FileBytes.patch(lossy, size, 0xFF, 0x3F, 0xFF, 0x3F)));
    all.add(
        rejected(
            "lossless WebP of 16384×16384",
            TOO_MANY_PIXELS,
            FileBytes.patch(lossless, 21, 0xFF, 0xFF, 0xFF, 0x1F)));
    all.add(
        rejected(
            "WebP canvas of 20000×20000",
            TOO_MANY_PIXELS,
            WebpFiles.extended(20000, 20000, 0, picture)));
    all.add(
        rejected(
            "WebP with two sizes", DAMAGED, WebpFiles.extended(WIDTH + 1, HEIGHT, 0, picture)));
    all.add(rejected("WebP without a picture", DAMAGED, WebpFiles.extended(WIDTH, HEIGHT, 0)));
    all.add(
        rejected(
            "WebP that begins with something else",
            DAMAGED,
            WebpFiles.riff(WebpFiles.chunk("JUNK", new byte[20]))));
    all.add(
        rejected(
            "animated WebP whose frame leaves the canvas",
            DAMAGED,
            WebpFiles.animation(WIDTH, HEIGHT, Picture.ramp(WIDTH, HEIGHT), ramp)));
    all.add(
        rejected(
            "animated WebP of empty frames",
            DAMAGED,
            WebpFiles.extended(
                WIDTH, HEIGHT, WebpFiles.ANIMATION, WebpFiles.chunk("ANMF", new byte[16]))));
    all.add(
        rejected(
            "WebP whose chunk is longer than the file",
            DAMAGED,
            FileBytes.patch(lossy, 16, 0xFF, 0xFF, 0xFF, 0x7F)));
  }

  private static void odd(List<HostilePhoto> all) {
    byte[] lossy = WebpFiles.lossy();
    byte[] picture = Arrays.copyOfRange(lossy, 12, lossy.length);
    all.add(decoded("lossy WebP", WIDTH, HEIGHT, lossy));
    all.add(
        decoded("lossy WebP with alpha", WIDTH, HEIGHT, WebpFiles.lossyAlpha(), ALPHA_OVER_WHITE));
    all.add(decoded("lossless WebP of 1×1", 1, 1, WebpFiles.lossless(Picture.ramp(1, 1))));
    Picture glass = Picture.of(WIDTH, HEIGHT, (x, y) -> x * 10 << 24 | 0x102030);
    all.add(
        decoded(
            "lossless WebP with alpha",
            WIDTH,
            HEIGHT,
            WebpFiles.lossless(glass),
            ALPHA_OVER_WHITE));
    all.add(
        decoded(
            "animated WebP",
            WIDTH,
            HEIGHT,
            WebpFiles.animation(WIDTH, HEIGHT, Picture.ramp(8, 8), Picture.ramp(WIDTH, HEIGHT)),
            FIRST_FRAME_ONLY,
            ALPHA_OVER_WHITE));
    for (int orientation = 1; orientation <= 8; orientation++) {
      boolean quarter = orientation >= 5;
      byte[] exif = WebpFiles.chunk("EXIF", ExifFiles.orientation(orientation));
      byte[] turned = WebpFiles.extended(WIDTH, HEIGHT, WebpFiles.EXIF, picture, exif);
      all.add(
          decoded(
              "WebP of EXIF orientation " + orientation,
              quarter ? HEIGHT : WIDTH,
              quarter ? WIDTH : HEIGHT,
              turned));
    }
    all.add(
        decoded(
            "WebP with broken EXIF",
            WIDTH,
            HEIGHT,
            WebpFiles.extended(
                WIDTH, HEIGHT, WebpFiles.EXIF, picture, WebpFiles.chunk("EXIF", new byte[3])),
            BROKEN_EXIF));
    all.add(
        decoded(
            "WebP with a broken profile",
            WIDTH,
            HEIGHT,
            WebpFiles.extended(
                WIDTH, HEIGHT, WebpFiles.PROFILE, WebpFiles.chunk("ICCP", new byte[77]), picture),
            BROKEN_PROFILE));
    all.add(
        decoded(
            "WebP with text behind it",
            WIDTH,
            HEIGHT,
            FileBytes.join(lossy, new byte[] {'h', 'i'})));
  }
}

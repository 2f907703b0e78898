// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.decode.DecodeWarning.ALPHA_OVER_WHITE;
import static likeness.decode.DecodeWarning.FIRST_FRAME_ONLY;
import static likeness.portrait.PhotoRejected.Code.DAMAGED;
import static likeness.portrait.PhotoRejected.Code.TOO_MANY_PIXELS;
import static likeness.portrait.PhotoRejected.Code.UNKNOWN_FORMAT;
import static likeness.testkit.hostile.HostilePhoto.decoded;
import static likeness.testkit.hostile.HostilePhoto.rejected;

import java.util.ArrayList;
import java.util.List;
import likeness.testkit.photofile.BmpFiles;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.GifFiles;
import likeness.testkit.photofile.Picture;

/** GIFs and BMPs that are broken, odd or rare. */
final class HostileGifsAndBmps {
  private static final int WIDTH = 24;
  private static final int HEIGHT = 16;
  private static final byte[] END = {0x3B};

  private HostileGifsAndBmps() {}

  static List<HostilePhoto> all() {
    List<HostilePhoto> all = new ArrayList<>();
    gifs(all);
    bmps(all);
    return all;
  }

  private static void gifs(List<HostilePhoto> all) {
    Picture ramp = Picture.ramp(WIDTH, HEIGHT);
    byte[] good = GifFiles.of(ramp);
    byte[] screen = GifFiles.screen(WIDTH, HEIGHT);
    byte[] frame = GifFiles.frame(ramp, 0, 0, false);
    all.add(rejected("GIF cut after its name", DAMAGED, FileBytes.cut(good, 6)));
    all.add(rejected("GIF cut in its palette", DAMAGED, FileBytes.cut(good, 100)));
    all.add(rejected("GIF cut in its data", DAMAGED, FileBytes.cut(good, 900)));
    all.add(rejected("GIF without a frame", DAMAGED, FileBytes.join(screen, END)));
    all.add(
        rejected(
            "GIF of 20000×20000",
            TOO_MANY_PIXELS,
            FileBytes.join(GifFiles.screen(20000, 20000), frame, END)));
    all.add(
        rejected(
            "GIF whose frame has 60000×60000",
            TOO_MANY_PIXELS,
            FileBytes.join(
                screen, GifFiles.descriptor(0, 0, 60000, 60000, false), new byte[] {8, 0})));
    all.add(
        rejected(
            "GIF whose frame is empty",
            DAMAGED,
            FileBytes.join(screen, GifFiles.descriptor(0, 0, 0, 9, false), new byte[] {8, 0})));
    all.add(
        rejected(
            "GIF that claims 9999×9999 in few bytes",
            DAMAGED,
            FileBytes.join(
                screen, GifFiles.descriptor(0, 0, 9999, 9999, false), new byte[] {8, 1, 0, 0})));
    all.add(
        rejected(
            "GIF with codes of 77 bits", DAMAGED, FileBytes.patch(good, screen.length + 10, 77)));
    all.add(
        rejected(
            "GIF with garbled codes",
            DAMAGED,
            FileBytes.patch(good, screen.length + 12, 0xFF, 0xFF, 0xFF)));
    all.add(
        rejected(
            "GIF without a palette",
            DAMAGED,
            FileBytes.join(FileBytes.patch(FileBytes.cut(screen, 13), 10, 0), frame, END)));
    all.add(
        rejected(
            "GIF whose extension never ends",
            DAMAGED,
            FileBytes.join(screen, FileBytes.cut(GifFiles.comment(9), 2000))));
    all.add(
        decoded(
            "GIF with a comment of 5 MB",
            WIDTH,
            HEIGHT,
            FileBytes.join(screen, GifFiles.comment(20000), frame, END)));
    all.add(
        decoded(
            "animated GIF",
            WIDTH,
            HEIGHT,
            FileBytes.join(screen, frame, frame, END),
            FIRST_FRAME_ONLY));
    all.add(
        decoded(
            "GIF with a transparent colour",
            WIDTH,
            HEIGHT,
            FileBytes.join(screen, GifFiles.transparent(0), frame, END),
            ALPHA_OVER_WHITE));
    all.add(
        decoded(
            "GIF whose frame leaves the canvas",
            WIDTH + 5,
            HEIGHT + 3,
            FileBytes.join(screen, GifFiles.frame(ramp, 5, 3, false), END),
            ALPHA_OVER_WHITE));
    all.add(
        decoded(
            "interlaced GIF",
            WIDTH,
            HEIGHT,
            FileBytes.join(screen, GifFiles.frame(ramp, 0, 0, true), END)));
    all.add(
        decoded(
            "GIF with a ZIP behind it",
            WIDTH,
            HEIGHT,
            FileBytes.join(good, new FileBytes().ascii("PK").u8(5, 6).zeros(18).toBytes())));
  }

  private static void bmps(List<HostilePhoto> all) {
    Picture ramp = Picture.ramp(WIDTH, HEIGHT);
    byte[] good = BmpFiles.of(ramp, false);
    byte[] noData = {};
    all.add(rejected("BMP cut in its header", DAMAGED, FileBytes.cut(good, 30)));
    all.add(rejected("BMP cut in its rows", DAMAGED, FileBytes.cut(good, good.length - 1)));
    all.add(
        rejected(
            "BMP of 20000×20000",
            TOO_MANY_PIXELS,
            BmpFiles.file(20000, 20000, 24, 0, noData, noData)));
    all.add(
        rejected(
            "BMP of negative width",
            DAMAGED,
            BmpFiles.file(-24, 16, 24, 0, noData, new byte[2000])));
    all.add(
        rejected(
            "BMP of height −2³¹",
            DAMAGED,
            BmpFiles.file(24, Integer.MIN_VALUE, 24, 0, noData, new byte[2000])));
    all.add(
        rejected(
            "BMP of 9999×9999 in few bytes",
            DAMAGED,
            BmpFiles.file(9999, 9999, 24, 0, noData, noData)));
    all.add(
        rejected("BMP of 13 bits", DAMAGED, BmpFiles.file(24, 16, 13, 0, noData, new byte[2000])));
    all.add(
        rejected(
            "BMP of compression 77",
            DAMAGED,
            BmpFiles.file(24, 16, 24, 77, noData, new byte[2000])));
    all.add(
        rejected(
            "BMP with a JPEG inside",
            UNKNOWN_FORMAT,
            BmpFiles.file(24, 16, 0, 4, noData, new byte[99])));
    all.add(
        rejected(
            "BMP whose rows lie before the file",
            DAMAGED,
            FileBytes.patch(good, 10, 0, 0, 0, 0x80)));
    all.add(
        rejected(
            "BMP whose fields have gaps",
            DAMAGED,
            BmpFiles.file(
                24, 16, 32, 3, new FileBytes().u32le(5, 2, 8).toBytes(), new byte[2000])));
    all.add(
        rejected(
            "BMP of runs, from the top down",
            DAMAGED,
            BmpFiles.grey(24, -16, 1, new byte[] {0, 1})));
    all.add(
        rejected("BMP whose runs break off", DAMAGED, BmpFiles.grey(24, 16, 1, new byte[] {9})));
    all.add(
        decoded(
            "BMP whose runs leave the picture",
            4,
            4,
            BmpFiles.grey(4, 4, 1, new byte[] {(byte) 200, 7, 0, 2, 99, 99, 5, 5, 0, 1})));
    all.add(
        decoded(
            "BMP of runs",
            4,
            2,
            BmpFiles.grey(4, 2, 1, new byte[] {4, 100, 0, 0, 0, 4, 1, 2, 3, 4, 0, 1})));
    all.add(decoded("BMP from the top down", WIDTH, HEIGHT, BmpFiles.of(ramp, true)));
    all.add(decoded("BMP of fields", WIDTH, HEIGHT, BmpFiles.fields(ramp)));
    all.add(decoded("BMP of 1×1", 1, 1, BmpFiles.of(Picture.ramp(1, 1), false)));
    all.add(
        decoded(
            "BMP that claims 2³² colours",
            2,
            1,
            FileBytes.patch(BmpFiles.grey(2, 1, 0, new byte[4]), 46, 255, 255, 255, 255)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.decode.DecodeWarning.ALPHA_OVER_WHITE;
import static likeness.decode.DecodeWarning.BROKEN_EXIF;
import static likeness.decode.DecodeWarning.BROKEN_PROFILE;
import static likeness.decode.DecodeWarning.FIRST_FRAME_ONLY;
import static likeness.decode.DecodeWarning.MISSING_END;
import static likeness.portrait.PhotoRejected.Code.DAMAGED;
import static likeness.portrait.PhotoRejected.Code.TOO_MANY_PIXELS;
import static likeness.testkit.hostile.HostilePhoto.decoded;
import static likeness.testkit.hostile.HostilePhoto.rejected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.IccFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;

/** PNGs that are broken, odd or rare. */
final class HostilePngs {
  private static final int WIDTH = 24;
  private static final int HEIGHT = 16;
  private static final int BOMB_BYTES = 50_000_000;
  private static final PngFiles.Kind COLOUR = new PngFiles.Kind(PngFiles.COLOUR, 8, false, 0);

  private HostilePngs() {}

  static List<HostilePhoto> all() {
    byte[] good = PngFiles.of(Picture.ramp(WIDTH, HEIGHT), false);
    List<HostilePhoto> all = new ArrayList<>();
    broken(all, good);
    kinds(all);
    extras(all, good);
    return all;
  }

  private static void broken(List<HostilePhoto> all, byte[] good) {
    int data = FileBytes.find(good, 8, 'I', 'D', 'A', 'T');
    all.add(rejected("PNG cut after its signature", DAMAGED, FileBytes.cut(good, 8)));
    all.add(rejected("PNG cut after its header", DAMAGED, FileBytes.cut(good, 33)));
    all.add(rejected("PNG cut in its data", DAMAGED, FileBytes.cut(good, data + 30)));
    all.add(
        decoded(
            "PNG without end chunk",
            WIDTH,
            HEIGHT,
            FileBytes.cut(good, good.length - 12),
            MISSING_END));
    all.add(rejected("PNG with a wrong checksum in the data", DAMAGED, flip(good, data + 40)));
    all.add(rejected("PNG with a wrong checksum in the header", DAMAGED, flip(good, 30)));
    all.add(rejected("PNG of 20000×20000", TOO_MANY_PIXELS, PngFiles.claiming(good, 20000, 20000)));
    all.add(
        rejected("PNG of 2³¹−1×1", TOO_MANY_PIXELS, PngFiles.claiming(good, Integer.MAX_VALUE, 1)));
    all.add(rejected("PNG of negative width", DAMAGED, PngFiles.claiming(good, -24, 16)));
    all.add(rejected("PNG of no height", DAMAGED, PngFiles.claiming(good, 24, 0)));
    all.add(
        rejected(
            "PNG that claims 9999×9999 in few bytes",
            DAMAGED,
            PngFiles.claiming(good, 9999, 9999)));
    all.add(
        rejected(
            "PNG that claims twice its height",
            DAMAGED,
            PngFiles.claiming(good, WIDTH, 2 * HEIGHT)));
    all.add(
        decoded(
            "PNG with a chunk of 2³¹−1 bytes",
            WIDTH,
            HEIGHT,
            FileBytes.patch(good, data - 4, 0x7F, 255, 255, 255),
            MISSING_END));
    all.add(
        rejected(
            "PNG with a chunk of negative length",
            DAMAGED,
            FileBytes.patch(good, data - 4, 255, 255, 255, 0)));
    all.add(
        rejected(
            "PNG whose data are no zlib stream",
            DAMAGED,
            PngFiles.file(WIDTH, HEIGHT, COLOUR, new byte[400])));
    all.add(
        rejected(
            "PNG with filter 5",
            DAMAGED,
            PngFiles.of(WIDTH, HEIGHT, new PngFiles.Kind(2, 8, false, 5), (x, y, c) -> x)));
    all.add(
        rejected(
            "PNG of colour type 5",
            DAMAGED,
            PngFiles.file(WIDTH, HEIGHT, new PngFiles.Kind(5, 8, false, 0), new byte[99])));
    all.add(
        rejected(
            "PNG with a palette of 16 bits",
            DAMAGED,
            PngFiles.file(WIDTH, HEIGHT, new PngFiles.Kind(3, 16, false, 0), new byte[99])));
    all.add(
        rejected(
            "PNG without its palette",
            DAMAGED,
            PngFiles.of(WIDTH, HEIGHT, new PngFiles.Kind(3, 8, false, 0), (x, y, c) -> x)));
    all.add(
        rejected(
            "PNG with an unknown critical chunk",
            DAMAGED,
            PngFiles.withChunk(good, "ABCD", new byte[4])));
    all.add(
        rejected(
            "PNG whose header is not first",
            DAMAGED,
            FileBytes.join(
                FileBytes.cut(good, 8),
                PngFiles.chunk("tEXt", new byte[4]),
                Arrays.copyOfRange(good, 8, good.length))));
  }

  private static void kinds(List<HostilePhoto> all) {
    byte[] palette = PngFiles.chunk("PLTE", new byte[12]);
    all.add(decoded("PNG of 1×1", 1, 1, PngFiles.of(Picture.ramp(1, 1), false)));
    all.add(kind("PNG of 16 bits", new PngFiles.Kind(PngFiles.COLOUR, 16, false, 2)));
    all.add(kind("grey PNG of 1 bit", new PngFiles.Kind(PngFiles.GREY, 1, false, 0)));
    all.add(kind("interlaced PNG", new PngFiles.Kind(PngFiles.COLOUR, 8, true, 4)));
    all.add(
        decoded(
            "interlaced PNG of 3×1",
            3,
            1,
            PngFiles.of(3, 1, new PngFiles.Kind(PngFiles.GREY, 4, true, 1), (x, y, c) -> x)));
    all.add(
        kind(
            "PNG with alpha",
            new PngFiles.Kind(PngFiles.COLOUR_ALPHA, 16, false, 3),
            ALPHA_OVER_WHITE));
    all.add(
        decoded(
            "PNG with indices beyond its palette",
            WIDTH,
            HEIGHT,
            PngFiles.of(
                WIDTH,
                HEIGHT,
                new PngFiles.Kind(PngFiles.PALETTE, 4, false, 0),
                (x, y, c) -> x & 15,
                palette)));
    all.add(
        decoded(
            "PNG with a transparent palette colour",
            WIDTH,
            HEIGHT,
            PngFiles.of(
                WIDTH,
                HEIGHT,
                new PngFiles.Kind(PngFiles.PALETTE, 2, false, 0),
                (x, y, c) -> x & 3,
                palette,
                PngFiles.chunk("tRNS", new byte[] {(byte) 255, 0})),
            ALPHA_OVER_WHITE));
    all.add(
        decoded(
            "PNG with one transparent colour",
            WIDTH,
            HEIGHT,
            PngFiles.of(
                WIDTH,
                HEIGHT,
                COLOUR,
                (x, y, c) -> x,
                PngFiles.chunk("tRNS", new byte[] {0, 7, 0, 7, 0, 7})),
            ALPHA_OVER_WHITE));
  }

  private static HostilePhoto kind(
      String name, PngFiles.Kind kind, likeness.decode.DecodeWarning... warnings) {
    int mask = (1 << kind.depth()) - 1;
    byte[] bytes = PngFiles.of(WIDTH, HEIGHT, kind, (x, y, c) -> x * 997 + y * 331 + c * 77 & mask);
    return decoded(name, WIDTH, HEIGHT, bytes, warnings);
  }

  private static void extras(List<HostilePhoto> all, byte[] good) {
    byte[] bomb = PngFiles.deflate(new byte[BOMB_BYTES]);
    byte[] namedBomb = new FileBytes().ascii("p").u8(0, 0).bytes(bomb).toBytes();
    all.add(
        decoded(
            "PNG whose profile inflates to 50 MB",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "iCCP", namedBomb),
            BROKEN_PROFILE));
    all.add(
        decoded(
            "PNG whose text inflates to 50 MB",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "zTXt", namedBomb)));
    all.add(
        rejected(
            "PNG bomb of 30000×30000", TOO_MANY_PIXELS, PngFiles.file(30000, 30000, COLOUR, bomb)));
    all.add(
        decoded(
            "PNG whose data go on and on",
            WIDTH,
            HEIGHT,
            PngFiles.file(WIDTH, HEIGHT, COLOUR, bomb),
            MISSING_END));
    all.add(
        decoded(
            "PNG whose profile is no zlib stream",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "iCCP", new byte[] {'p', 0, 0, 1, 2, 3}),
            BROKEN_PROFILE));
    all.add(
        decoded(
            "PNG whose profile has no name",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "iCCP", new byte[0]),
            BROKEN_PROFILE));
    all.add(
        decoded(
            "PNG of Display P3", WIDTH, HEIGHT, PngFiles.withProfile(good, IccFiles.displayP3())));
    all.add(
        decoded(
            "PNG with broken EXIF",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "eXIf", new byte[] {1, 2, 3}),
            BROKEN_EXIF));
    for (int orientation = 1; orientation <= 8; orientation++) {
      boolean quarter = orientation >= 5;
      byte[] turned = PngFiles.withChunk(good, "eXIf", ExifFiles.orientation(orientation));
      all.add(
          decoded(
              "PNG of EXIF orientation " + orientation,
              quarter ? HEIGHT : WIDTH,
              quarter ? WIDTH : HEIGHT,
              turned));
    }
    all.add(
        decoded(
            "animated PNG",
            WIDTH,
            HEIGHT,
            PngFiles.withChunk(good, "acTL", new byte[8]),
            FIRST_FRAME_ONLY));
    all.add(
        decoded(
            "PNG with a JPEG's marker behind it",
            WIDTH,
            HEIGHT,
            FileBytes.join(good, new byte[] {(byte) 0xFF, (byte) 0xD8})));
  }

  private static byte[] flip(byte[] bytes, int at) {
    return FileBytes.patch(bytes, at, bytes[at] ^ 1);
  }
}

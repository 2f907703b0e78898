// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.decode.DecodeWarning.MISSING_END;
import static likeness.portrait.PhotoRejected.Code.DAMAGED;
import static likeness.portrait.PhotoRejected.Code.TOO_MANY_PIXELS;
import static likeness.portrait.PhotoRejected.Code.UNKNOWN_FORMAT;
import static likeness.testkit.hostile.HostilePhoto.decoded;
import static likeness.testkit.hostile.HostilePhoto.rejected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;

/** JPEGs that are broken or meant to break something. */
final class HostileJpegs {
  private static final int WIDTH = 48;
  private static final int HEIGHT = 32;
  private static final int SOS = 0xDA;

  private HostileJpegs() {}

  static List<HostilePhoto> all() {
    byte[] good = JpegFiles.baseline(Picture.ramp(WIDTH, HEIGHT));
    byte[] progressive = JpegFiles.progressive(Picture.ramp(WIDTH, HEIGHT));
    List<HostilePhoto> all = new ArrayList<>();
    truncated(all, good);
    frames(all, good);
    scans(all, good, progressive);
    return all;
  }

  private static void truncated(List<HostilePhoto> all, byte[] good) {
    int frame = JpegFiles.frameAt(good);
    int data = FileBytes.find(good, 2, 0xFF, SOS) + 14;
    all.add(rejected("JPEG cut after its first marker", DAMAGED, FileBytes.cut(good, 4)));
    all.add(rejected("JPEG cut in its tables", DAMAGED, FileBytes.cut(good, 60)));
    all.add(rejected("JPEG cut in its frame header", DAMAGED, FileBytes.cut(good, frame + 6)));
    all.add(rejected("JPEG cut before its data", DAMAGED, FileBytes.cut(good, data)));
    all.add(
        rejected(
            "JPEG cut after a quarter",
            DAMAGED,
            FileBytes.cut(good, data + (good.length - data) / 4)));
    all.add(
        rejected(
            "JPEG cut after a half",
            DAMAGED,
            FileBytes.cut(good, data + (good.length - data) / 2)));
    all.add(
        rejected(
            "JPEG cut shortly before its end", DAMAGED, FileBytes.cut(good, good.length - 12)));
    all.add(
        decoded(
            "JPEG without end marker",
            WIDTH,
            HEIGHT,
            FileBytes.cut(good, good.length - 2),
            MISSING_END));
    all.add(
        rejected(
            "JPEG whose end marker comes first",
            DAMAGED,
            new FileBytes().u8(0xFF, 0xD8, 0xFF, 0xD9).toBytes()));
    all.add(
        rejected(
            "JPEG with two start markers", DAMAGED, FileBytes.join(FileBytes.cut(good, 2), good)));
  }

  private static void frames(List<HostilePhoto> all, byte[] good) {
    int frame = JpegFiles.frameAt(good);
    all.add(
        rejected("JPEG of 20000×20000", TOO_MANY_PIXELS, JpegFiles.claiming(good, 20000, 20000)));
    all.add(
        rejected("JPEG of 65535×65535", TOO_MANY_PIXELS, JpegFiles.claiming(good, 65535, 65535)));
    all.add(
        rejected(
            "JPEG that claims 9999×9999 in few bytes",
            DAMAGED,
            JpegFiles.claiming(good, 9999, 9999)));
    all.add(
        rejected(
            "JPEG that claims twice its height",
            DAMAGED,
            JpegFiles.claiming(good, WIDTH, 2 * HEIGHT)));
    all.add(rejected("JPEG of no width", DAMAGED, JpegFiles.claiming(good, 0, HEIGHT)));
    all.add(rejected("JPEG whose height comes after the scan", DAMAGED, heightLater(good)));
    all.add(rejected("JPEG with two frames", DAMAGED, twoFrames(good, frame)));
    all.add(
        rejected(
            "JPEG of 12 bits",
            UNKNOWN_FORMAT,
            FileBytes.patch(good, frame, 0xFF, 0xC1, 0, 17, 12)));
    all.add(rejected("JPEG, lossless", UNKNOWN_FORMAT, FileBytes.patch(good, frame + 1, 0xC3)));
    all.add(rejected("JPEG, hierarchical", UNKNOWN_FORMAT, FileBytes.patch(good, frame + 1, 0xC5)));
    all.add(
        rejected(
            "JPEG, arithmetic coding", UNKNOWN_FORMAT, FileBytes.patch(good, frame + 1, 0xC9)));
    all.add(
        rejected("JPEG of two components", UNKNOWN_FORMAT, FileBytes.patch(good, frame + 9, 2)));
    all.add(rejected("JPEG of 200 components", DAMAGED, FileBytes.patch(good, frame + 9, 200)));
    all.add(
        rejected("JPEG with sampling factors of 0", DAMAGED, FileBytes.patch(good, frame + 11, 0)));
    all.add(
        rejected(
            "JPEG with a table that is not there", DAMAGED, FileBytes.patch(good, frame + 12, 3)));
    all.add(rejected("JPEG with a segment of length 0", DAMAGED, FileBytes.patch(good, 4, 0, 0)));
    all.add(
        rejected(
            "JPEG with a segment longer than the file",
            DAMAGED,
            FileBytes.patch(good, 4, 0xFF, 0xFF)));
  }

  private static void scans(List<HostilePhoto> all, byte[] good, byte[] progressive) {
    int data = FileBytes.find(good, 2, 0xFF, SOS) + 14;
    all.add(rejected("JPEG with garbled data", DAMAGED, garbled(good, data)));
    all.add(
        rejected(
            "JPEG without code tables, as films have them", DAMAGED, withoutSegments(good, 0xC4)));
    all.add(
        rejected(
            "JPEG with a scan of strange components",
            DAMAGED,
            FileBytes.patch(good, data - 9, 77)));
    all.add(
        rejected("progressive JPEG without its last scans", DAMAGED, firstScans(progressive, 3)));
    all.add(
        rejected(
            "progressive JPEG cut in its last scan",
            DAMAGED,
            FileBytes.cut(progressive, progressive.length - 20)));
    all.add(rejected("progressive JPEG of 2000 scans", DAMAGED, manyScans(progressive, 2000)));
    all.add(rejected("JPEG of a megabyte of fill bytes", DAMAGED, fill()));
  }

  /**
   * Height 0 in the frame, the true one in a segment behind the scan: allowed, but nobody writes it
   * and few read it.
   */
  private static byte[] heightLater(byte[] good) {
    byte[] zero = FileBytes.cut(JpegFiles.claiming(good, WIDTH, 0), good.length - 2);
    return FileBytes.join(
        zero, new FileBytes().u8(0xFF, 0xDC).u16(4, HEIGHT).u8(0xFF, 0xD9).toBytes());
  }

  private static byte[] twoFrames(byte[] good, int frame) {
    byte[] again = Arrays.copyOfRange(good, frame, frame + 19);
    return FileBytes.join(
        FileBytes.cut(good, frame), again, Arrays.copyOfRange(good, frame, good.length));
  }

  private static byte[] garbled(byte[] good, int data) {
    byte[] garbled = good.clone();
    for (int i = data; i < good.length - 2; i++) {
      garbled[i] = (byte) 0xFE;
    }
    return garbled;
  }

  private static byte[] withoutSegments(byte[] good, int marker) {
    FileBytes out = new FileBytes().bytes(FileBytes.cut(good, 2));
    int at = 2;
    while ((good[at + 1] & 255) != SOS) {
      int length = 2 + ((good[at + 2] & 255) << 8 | good[at + 3] & 255);
      if ((good[at + 1] & 255) != marker) {
        out.bytes(Arrays.copyOfRange(good, at, at + length));
      }
      at += length;
    }
    return out.bytes(Arrays.copyOfRange(good, at, good.length)).toBytes();
  }

  private static byte[] firstScans(byte[] progressive, int count) {
    int at = 2;
    for (int scan = 0; scan <= count; scan++) {
      at = FileBytes.find(progressive, at + 1, 0xFF, SOS);
    }
    // Before that scan lie its tables, which do no harm.
    return FileBytes.join(FileBytes.cut(progressive, at), new byte[] {(byte) 0xFF, (byte) 0xD9});
  }

  private static byte[] manyScans(byte[] progressive, int count) {
    int last = 2;
    int next = FileBytes.find(progressive, 2, 0xFF, SOS);
    while (next < progressive.length) {
      last = next;
      int after = last + 1;
      while (after + 1 < progressive.length
          && !(progressive[after] == (byte) 0xFF && progressive[after + 1] == (byte) SOS)) {
        after++;
      }
      next = after + 1 < progressive.length ? after : progressive.length;
    }
    byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
    FileBytes out = new FileBytes().bytes(FileBytes.cut(progressive, progressive.length - 2));
    for (int i = 0; i < count; i++) {
      out.bytes(scan);
    }
    return out.u8(0xFF, 0xD9).toBytes();
  }

  private static byte[] fill() {
    byte[] fill = new byte[1 << 20];
    Arrays.fill(fill, (byte) 0xFF);
    return FileBytes.join(new FileBytes().u8(0xFF, 0xD8).toBytes(), fill);
  }
}

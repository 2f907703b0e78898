// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import static likeness.portrait.PhotoRejected.Code.DAMAGED;
import static likeness.portrait.PhotoRejected.Code.FILE_TOO_LARGE;
import static likeness.portrait.PhotoRejected.Code.TOO_MANY_PIXELS;
import static likeness.portrait.PhotoRejected.Code.UNKNOWN_FORMAT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.HeifFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;

/** Files that are no picture, or none that is read here. */
final class NoPictures {
  private static final int ABOVE_LIMIT = 60_000_001;

  private NoPictures() {}

  static List<HostilePhoto> all() {
    byte[] jpeg = JpegFiles.baseline(Picture.ramp(24, 16));
    return List.of(
        HostilePhoto.rejected("zero bytes", UNKNOWN_FORMAT, new byte[0]),
        HostilePhoto.rejected("one byte", UNKNOWN_FORMAT, new byte[] {(byte) 0xFF}),
        HostilePhoto.rejected("a thousand zeros", UNKNOWN_FORMAT, new byte[1000]),
        HostilePhoto.rejected(
            "text", UNKNOWN_FORMAT, text("Dear sir or madam,\nplease find my photo attached.\n")),
        HostilePhoto.rejected(
            "text that begins like a BMP",
            UNKNOWN_FORMAT,
            text("BMW is not a bitmap, whatever it says.")),
        HostilePhoto.rejected(
            "text that begins like a GIF",
            UNKNOWN_FORMAT,
            text("GIF88a is no version that exists")),
        HostilePhoto.rejected(
            "HTML", UNKNOWN_FORMAT, text("<!doctype html><html><img src='a.jpg'></html>")),
        HostilePhoto.rejected(
            "SVG",
            UNKNOWN_FORMAT,
            text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")),
        HostilePhoto.rejected(
            "PDF", UNKNOWN_FORMAT, text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF")),
        HostilePhoto.rejected(
            "ZIP", UNKNOWN_FORMAT, new FileBytes().ascii("PK").u8(5, 6).zeros(18).toBytes()),
        HostilePhoto.rejected(
            "TIFF",
            UNKNOWN_FORMAT,
            new FileBytes().ascii("II").u16le(42).u32le(8).zeros(40).toBytes()),
        HostilePhoto.rejected(
            "JPEG XL", UNKNOWN_FORMAT, new FileBytes().u8(0xFF, 0x0A).zeros(40).toBytes()),
        HostilePhoto.rejected("video of the same family as HEIC", UNKNOWN_FORMAT, video()),
        HostilePhoto.rejected(
            "PDF with a JPEG inside", UNKNOWN_FORMAT, FileBytes.join(text("%PDF-1.7\n"), jpeg)),
        HostilePhoto.rejected(
            "RIFF that is sound",
            UNKNOWN_FORMAT,
            new FileBytes().ascii("RIFF").u32le(36).ascii("WAVEfmt ").zeros(32).toBytes()),
        HostilePhoto.rejected(
            "JPEG of one byte above the limit", FILE_TOO_LARGE, FileBytes.cut(jpeg, ABOVE_LIMIT)),
        HostilePhoto.rejected(
            "HEIC of 20000×20000", TOO_MANY_PIXELS, HeifFiles.header("heic", 20000, 20000)),
        HostilePhoto.rejected(
            "AVIF of 20000×20000", TOO_MANY_PIXELS, HeifFiles.header("avif", 20000, 20000)),
        HostilePhoto.rejected("HEIC of no size", DAMAGED, HeifFiles.header("heic", 0, 64)),
        HostilePhoto.rejected(
            "HEIC cut in its header",
            DAMAGED,
            FileBytes.cut(HeifFiles.header("heic", 64, 64), 90)));
  }

  private static byte[] video() {
    byte[] brands = new FileBytes().ascii("isom").u32(512).ascii("isommp42").toBytes();
    return FileBytes.join(HeifFiles.box("ftyp", brands), HeifFiles.box("moov", new byte[16]));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

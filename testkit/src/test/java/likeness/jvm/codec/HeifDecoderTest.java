// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.portrait.PhotoRejected;
import likeness.testkit.photofile.HeifFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for heif-convert that leaves a note of where it was and who might look. */
class HeifDecoderTest {
  private static final byte[] HEIC = HeifFiles.header("heic", 24, 16);

  @TempDir Path folder = Path.of("");

  @Test
  void withoutTheProgramSaysHowToInstallIt() {
    PhotoRejected rejected = assertThrows(PhotoRejected.class, () -> decode(HEIC));
    assertEquals(PhotoRejected.Code.DECODER_MISSING, rejected.code());
    assertEquals("apt install libheif-examples", rejected.arguments().get("install"));
    assertEquals("HEIC", rejected.arguments().get("format"));
  }

  @Test
  void readsWhatTheProgramWrites() throws IOException {
    program("cp " + folder + "/picture.png \"$2\"");
    Files.write(folder.resolve("picture.png"), PngFiles.of(Picture.ramp(24, 16), false));
    DecodedPhoto photo = decode(HEIC);
    assertEquals(new Size(24, 16), photo.raster().size());
    assertEquals(Picture.ramp(24, 16).at(5, 7) & 0xFFFFFF, photo.raster().rgbAt(5, 7));
    assertNothingIsLeft();
  }

  @Test
  void takesTheTurnFromTheProgramAndNotFromItsExif() throws IOException {
    program("cp " + folder + "/picture.png \"$2\"");
    byte[] turned = PngFiles.of(Picture.ramp(16, 24), false);
    Files.write(
        folder.resolve("picture.png"),
        PngFiles.withChunk(turned, "eXIf", likeness.testkit.photofile.ExifFiles.orientation(6)));
    assertEquals(new Size(16, 24), decode(HeifFiles.header("avif", 24, 16)).raster().size());
  }

  @Test
  void ofSeveralPicturesTakesTheOneOfTheHeadersSize() throws IOException {
    program(
        "out=\"${2%.png}\"; cp "
            + folder
            + "/small.png \"$out-1.png\"; cp "
            + folder
            + "/big.png \"$out-2.png\"");
    Files.write(folder.resolve("small.png"), PngFiles.of(Picture.ramp(8, 8), false));
    Files.write(folder.resolve("big.png"), PngFiles.of(Picture.ramp(24, 16), false));
    assertEquals(new Size(24, 16), decode(HEIC).raster().size());
    assertNothingIsLeft();
  }

  @Test
  void aProgramThatFailsMeansADamagedPhoto() throws IOException {
    program("exit 1");
    assertEquals(
        PhotoRejected.Code.DAMAGED, assertThrows(PhotoRejected.class, () -> decode(HEIC)).code());
    assertNothingIsLeft();
    program("cp \"$1\" \"$2\"");
    assertEquals(
        PhotoRejected.Code.DAMAGED, assertThrows(PhotoRejected.class, () -> decode(HEIC)).code());
    program("true");
    assertEquals(
        PhotoRejected.Code.DAMAGED, assertThrows(PhotoRejected.class, () -> decode(HEIC)).code());
  }

  private DecodedPhoto decode(byte[] file) {
    PhotoDecoders decoders = new PhotoDecoders(List.of(new HeifDecoder(List.of(folder))));
    return decoders.read(file, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
  }

  private void program(String body) throws IOException {
    Path script = folder.resolve("heif-convert");
    String note =
        "dirname \"$1\" > "
            + folder
            + "/where; stat -c %a \"$(dirname \"$1\")\" > "
            + folder
            + "/mode\n";
    Files.writeString(script, "#!/bin/sh\n" + note + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void assertNothingIsLeft() throws IOException {
    String where = Files.readString(folder.resolve("where")).strip();
    assertTrue(where.contains("likeness"), where);
    assertFalse(Files.exists(Path.of(where)));
    assertEquals("700", Files.readString(folder.resolve("mode")).strip());
  }
}

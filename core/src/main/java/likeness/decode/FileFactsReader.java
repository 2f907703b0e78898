// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import likeness.geometry.Size;
import likeness.portrait.FileFacts;
import likeness.portrait.FileFacts.Colour;
import likeness.portrait.FileFacts.Metadata;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/** Gathers what checks ask of a file, whoever wrote it. */
public final class FileFactsReader {
  private static final int SOI_BYTES = 2;
  private static final int PNG_SIGNATURE_BYTES = 8;

  /** A profile's name, which stands before a PNG's deflated profile, has at most 79 letters. */
  private static final int PROFILE_NAME_BYTES = 80;

  private final Window file;
  private final PhotoHeader header;
  private final Set<Metadata> metadata = EnumSet.noneOf(Metadata.class);
  private boolean namedSrgb;

  private FileFactsReader(byte[] bytes, PhotoHeader header) {
    this.file = new Window(bytes);
    this.header = header;
  }

  /**
   * Reads the facts of a file whose header was read.
   *
   * <p>Forgiving: a file that breaks off tells what stands before the break.
   *
   * @param upright the size of its picture once it is upright
   */
  public static FileFacts read(byte[] bytes, PhotoHeader header, Size upright) {
    FileFactsReader reader = new FileFactsReader(bytes, header);
    try {
      reader.walk();
    } catch (PhotoRejected brokenOff) {
      // The decoder judges damage; here what stands before it is enough.
    }
    JpegFacts jpeg = header.jpeg();
    List<List<Integer>> tables = jpeg == null ? List.of() : jpeg.quantisation();
    return new FileFacts(
        header.format().name(),
        bytes.length,
        upright,
        dpi(header.density()),
        reader.colour(jpeg),
        header.exif().takenAt(),
        tables,
        reader.metadata);
  }

  private static @Nullable Double dpi(@Nullable Density density) {
    return density == null
        ? null
        : Double.valueOf(Math.min(density.xPerInch(), density.yPerInch()));
  }

  private void walk() {
    if (header.format() == PhotoFormat.JPEG) {
      walkJpeg();
    } else if (header.format() == PhotoFormat.PNG) {
      walkPng();
    } else if (!header.exif().equals(ExifFacts.NONE)) {
      metadata.add(Metadata.EXIF);
    }
  }

  private Colour colour(@Nullable JpegFacts jpeg) {
    if (jpeg != null && jpeg.model() == JpegFacts.Model.GREY) {
      return Colour.GREY;
    }
    if (jpeg != null && jpeg.model().components() == 4) {
      return Colour.CMYK;
    }
    EmbeddedProfile profile = header.profile();
    if (profile == null) {
      return header.exif().adobeRgb()
          ? Colour.OTHER_RGB
          : namedSrgb ? Colour.SRGB : Colour.UNTAGGED;
    }
    return namedSrgb || !profile.deflated() && namesSrgb(new Window(profile.bytes()))
        ? Colour.SRGB
        : Colour.OTHER_RGB;
  }

  /** Whether the name stands in a profile's description, in ASCII (version 2) or UTF-16 (4). */
  private static boolean namesSrgb(Window profile) {
    for (int i = 0; i + 8 <= profile.length(); i++) {
      if (profile.u8(i) == 's'
          && (profile.startsWith(i, "sRGB") || profile.startsWith(i, "s\0R\0G\0B"))) {
        return true;
      }
    }
    return false;
  }

  private void walkJpeg() {
    int at = SOI_BYTES;
    while (true) {
      while (file.u8(at) != 0xFF || file.u8(at + 1) == 0xFF || isStuffed(file.u8(at + 1))) {
        at++;
      }
      int marker = file.u8(at + 1);
      at += 2;
      if (marker == 0xD9) {
        if (file.has(at, 1)) {
          metadata.add(Metadata.TRAILER);
        }
        return;
      }
      int length = file.u16(at);
      segment(marker, file.part(at + 2, length - 2));
      at += length;
    }
  }

  /** Within the scan: a stuffed byte, or a restart. */
  private static boolean isStuffed(int marker) {
    return marker == 0 || marker >= 0xD0 && marker <= 0xD7;
  }

  private void segment(int marker, Window body) {
    if (marker == 0xFE) {
      metadata.add(Metadata.COMMENT);
    } else if (marker == 0xED && body.startsWith(0, "Photoshop 3.0")) {
      metadata.add(Metadata.IPTC);
    } else if (marker == 0xE1 && body.startsWith(0, "http://ns.adobe.com/x")) {
      metadata.add(Metadata.XMP);
    } else if (marker == 0xE1 && body.startsWith(0, "Exif\0")) {
      exif(body.part(6, body.length() - 6));
    } else if (marker == 0xE0 && body.startsWith(0, "JFXX")) {
      metadata.add(Metadata.THUMBNAIL);
    }
  }

  private void exif(Window tiff) {
    if (!ExifReader.onlyShows(tiff)) {
      metadata.add(Metadata.EXIF);
    }
    if (ExifReader.hasLocation(tiff)) {
      metadata.add(Metadata.LOCATION);
    }
    if (ExifReader.hasThumbnail(tiff)) {
      metadata.add(Metadata.THUMBNAIL);
    }
  }

  private void walkPng() {
    int at = PNG_SIGNATURE_BYTES;
    while (true) {
      int length = file.i32(at);
      String type = file.ascii(at + 4, 4);
      Window body = file.part(at + 8, length);
      at += length + 12;
      switch (type) {
        case "eXIf" -> exif(body);
        case "iTXt" ->
            metadata.add(body.startsWith(0, "XML:com.adobe.xmp") ? Metadata.XMP : Metadata.COMMENT);
        case "tEXt", "zTXt" -> metadata.add(Metadata.COMMENT);
        case "sRGB" -> namedSrgb = true;
        case "iCCP" ->
            namedSrgb |= namesSrgb(body.part(0, Math.min(PROFILE_NAME_BYTES, body.length())));
        case "IEND" -> {
          if (file.has(at, 1)) {
            metadata.add(Metadata.TRAILER);
          }
          return;
        }
        default -> {
          // The picture's own chunks.
        }
      }
    }
  }
}

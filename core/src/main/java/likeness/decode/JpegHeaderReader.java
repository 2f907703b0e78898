// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * Walks a JPEG's segments up to its first scan. Source: ITU-T T.81 annex B, T.871 (JFIF), ICC.1
 * annex B.4.
 */
final class JpegHeaderReader {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int NO_ADOBE_MARKER = -1;
  private static final String ICC_MARK = "ICC_PROFILE\0";
  private static final int ICC_PREFIX = ICC_MARK.length() + 2;

  private final Window file;
  private final HeaderNotes notes;
  private final List<List<Integer>> quantisation = new ArrayList<>();
  private final Map<Integer, Window> profileParts = new java.util.TreeMap<>();
  private int profilePartCount;
  private int adobeTransform = NO_ADOBE_MARKER;
  private boolean jfif;
  private boolean exifSeen;
  private @Nullable Window frame;
  private int frameMarker;

  JpegHeaderReader(Window file, HeaderNotes notes) {
    this.file = file;
    this.notes = notes;
  }

  void read() {
    int at = 2;
    while (true) {
      // Anything between segments is skipped, as every decoder does.
      while (file.u8(at) != 0xFF || file.u8(at + 1) == 0xFF || file.u8(at + 1) == 0) {
        at++;
      }
      int marker = file.u8(at + 1);
      at += 2;
      if (marker == SOS) {
        break;
      }
      if (marker == SOI || marker == EOI) {
        throw HeaderNotes.damaged("JPEG: marker " + marker + " before the first scan");
      }
      if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
        continue;
      }
      int length = file.u16(at);
      if (length < 2) {
        throw HeaderNotes.damaged("JPEG: a segment of " + length + " bytes");
      }
      segment(marker, file.part(at + 2, length - 2));
      at += length;
    }
    finish();
  }

  private void segment(int marker, Window body) {
    switch (marker) {
      case DQT -> quantisation(body);
      case APP0 -> jfif(body);
      case APP1 -> {
        if (!exifSeen && body.startsWith(0, "Exif\0")) {
          exifSeen = true;
          notes.exif(body);
        }
      }
      case APP2 -> profilePart(body);
      case APP14 -> {
        if (body.startsWith(0, "Adobe") && body.has(0, 12)) {
          adobeTransform = body.u8(11);
        }
      }
      default -> {
        // 0xC4, 0xC8 and 0xCC lie among the frame markers but are tables.
        if (marker >= 0xC0
            && marker <= 0xCF
            && marker != 0xC4
            && marker != 0xC8
            && marker != 0xCC) {
          frame(marker, body);
        }
      }
    }
  }

  private void frame(int marker, Window body) {
    if (frame != null) {
      throw HeaderNotes.damaged("JPEG: two frames");
    }
    frame = body;
    frameMarker = marker;
  }

  private void jfif(Window body) {
    if (!body.startsWith(0, "JFIF\0") || !body.has(0, 12)) {
      return;
    }
    jfif = true;
    int unit = body.u8(7);
    double factor = unit == 1 ? 1 : unit == 2 ? Density.CENTIMETRES_PER_INCH : 0;
    notes.density(body.u16(8) * factor, body.u16(10) * factor);
  }

  private void quantisation(Window body) {
    int at = 0;
    while (at < body.length()) {
      int step = (body.u8(at) >> 4) == 0 ? 1 : 2;
      at++;
      List<Integer> table = new ArrayList<>(64);
      for (int i = 0; i < 64; i++) {
        table.add(step == 1 ? body.u8(at) : body.u16(at));
        at += step;
      }
      quantisation.add(table);
    }
  }

  private void profilePart(Window body) {
    if (!body.startsWith(0, ICC_MARK) || !body.has(0, ICC_PREFIX)) {
      return;
    }
    profilePartCount = body.u8(ICC_MARK.length() + 1);
    profileParts.putIfAbsent(
        body.u8(ICC_MARK.length()), body.part(ICC_PREFIX, body.length() - ICC_PREFIX));
  }

  private void finish() {
    Window sof = frame;
    if (sof == null) {
      throw HeaderNotes.damaged("JPEG: a scan without a frame");
    }
    refuseRareKinds(sof.u8(0));
    notes.size(sof.u16(3), sof.u16(1));
    JpegFacts.Model model = model(sof);
    boolean inverted = model.components() == 4 && adobeTransform != NO_ADOBE_MARKER;
    notes.jpeg(new JpegFacts(model, inverted, frameMarker == 0xC2, quantisation));
    joinProfile();
  }

  /** Refused here, because what a decoder makes of them depends on how it was built. */
  private void refuseRareKinds(int precision) {
    switch (frameMarker) {
      case 0xC0, 0xC1, 0xC2 -> {
        if (precision != 8) {
          throw unread(precision + " bits");
        }
      }
      case 0xC3, 0xCB -> throw unread("lossless");
      case 0xC9, 0xCA -> throw unread("arithmetic coding");
      default -> throw unread("hierarchical");
    }
  }

  /** The rules that every decoder shares: Adobe's marker, JFIF, then the components' names. */
  private JpegFacts.Model model(Window sof) {
    int components = sof.u8(5);
    sof.part(6, components * 3);
    return switch (components) {
      case 1 -> JpegFacts.Model.GREY;
      case 3 -> {
        boolean named = sof.u8(6) == 'R' && sof.u8(9) == 'G' && sof.u8(12) == 'B';
        boolean rgb = adobeTransform == 0 || adobeTransform == NO_ADOBE_MARKER && !jfif && named;
        yield rgb ? JpegFacts.Model.RGB : JpegFacts.Model.YCC;
      }
      case 4 -> adobeTransform == 2 ? JpegFacts.Model.YCCK : JpegFacts.Model.CMYK;
      default -> throw unread(components + " components");
    };
  }

  private static PhotoRejected unread(String kind) {
    return new PhotoRejected(
        PhotoRejected.Code.UNKNOWN_FORMAT,
        "JPEG of a kind that is not read here: " + kind,
        Map.of("kind", kind));
  }

  private void joinProfile() {
    if (profileParts.isEmpty()) {
      return;
    }
    int length = 0;
    for (int part = 1; part <= profilePartCount; part++) {
      Window piece = profileParts.get(part);
      if (piece == null) {
        notes.warn(DecodeWarning.BROKEN_PROFILE);
        return;
      }
      length += piece.length();
    }
    byte[] joined = new byte[Math.min(length, EmbeddedProfile.MAX_BYTES + 1)];
    int at = 0;
    for (Window piece : profileParts.values()) {
      int take = Math.min(piece.length(), joined.length - at);
      System.arraycopy(piece.copy(0, take), 0, joined, at, take);
      at += take;
    }
    notes.profile(joined, false);
  }
}

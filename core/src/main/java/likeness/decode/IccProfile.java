// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.Optional;
import likeness.image.Srgb;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * The part of an ICC profile, version 2 or 4, that core can follow: three curves and a matrix, or
 * one curve of grey.
 *
 * <p>Profiles that are tables of colours, as all of CMYK are, are the host's to follow. Source:
 * ICC.1:2022.
 */
public final class IccProfile {
  private static final int HEADER_BYTES = 128;
  private static final int TAG_BYTES = 12;

  /** The specification has about 60 tags; more than this is an attack on whoever searches them. */
  private static final int MAX_TAGS = 1000;

  private final Space space;
  private final Window data;

  private IccProfile(Space space, Window data) {
    this.space = space;
    this.data = data;
  }

  /** What the profile's device values are. */
  public enum Space {
    GREY,
    RGB,
    CMYK,
    OTHER
  }

  /** Reads a profile's frame; empty when it is broken. */
  public static Optional<IccProfile> parse(byte[] bytes) {
    Window data = new Window(bytes);
    if (!data.has(0, HEADER_BYTES + 4)
        || !data.startsWith(36, "acsp")
        || bytes.length > EmbeddedProfile.MAX_BYTES) {
      return Optional.empty();
    }
    int tags = data.i32(HEADER_BYTES);
    if (tags < 1 || tags > MAX_TAGS || !data.has(HEADER_BYTES + 4, tags * TAG_BYTES)) {
      return Optional.empty();
    }
    for (int i = 0; i < tags; i++) {
      int entry = HEADER_BYTES + 4 + i * TAG_BYTES;
      if (!data.has(data.i32(entry + 4), data.i32(entry + 8))) {
        return Optional.empty();
      }
    }
    Space space =
        switch (data.ascii(16, 4)) {
          case "GRAY" -> Space.GREY;
          case "RGB " -> Space.RGB;
          case "CMYK" -> Space.CMYK;
          default -> Space.OTHER;
        };
    return Optional.of(new IccProfile(space, data));
  }

  public Space space() {
    return space;
  }

  /** Whether the profile is a table of colours, which overrules curves and matrix. */
  public boolean byTables() {
    return space == Space.CMYK
        || space == Space.OTHER
        || !data.startsWith(20, "XYZ ")
        || tag("A2B0") != null;
  }

  /**
   * The way to sRGB by matrix and curves; empty when the profile is of another kind or breaks off.
   */
  public Optional<IccMatrixProfile> matrix() {
    if (space != Space.RGB || byTables()) {
      return Optional.empty();
    }
    try {
      double[] red = colorant("rXYZ");
      double[] green = colorant("gXYZ");
      double[] blue = colorant("bXYZ");
      double[][] curves = {curve("rTRC"), curve("gTRC"), curve("bTRC")};
      double[] matrix = {
        red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]
      };
      return IccMatrixProfile.of(matrix, curves);
    } catch (PhotoRejected brokenOff) {
      return Optional.empty();
    }
  }

  /**
   * The sRGB grey of each of the 256 grey values; empty when the profile is of another kind or
   * breaks off.
   */
  public Optional<byte[]> greyTable() {
    if (space != Space.GREY || byTables()) {
      return Optional.empty();
    }
    try {
      double[] linear = curve("kTRC");
      Srgb srgb = new Srgb();
      byte[] table = new byte[256];
      for (int i = 0; i < 256; i++) {
        table[i] = (byte) srgb.toCode(linear[i]);
      }
      return Optional.of(table);
    } catch (PhotoRejected brokenOff) {
      return Optional.empty();
    }
  }

  private @Nullable Window tag(String name) {
    int tags = data.i32(HEADER_BYTES);
    for (int i = 0; i < tags; i++) {
      int entry = HEADER_BYTES + 4 + i * TAG_BYTES;
      if (data.startsWith(entry, name)) {
        return data.part(data.i32(entry + 4), data.i32(entry + 8));
      }
    }
    return null;
  }

  private Window required(String name) {
    Window found = tag(name);
    if (found == null) {
      throw HeaderNotes.damaged("ICC: no " + name);
    }
    return found;
  }

  private double[] colorant(String name) {
    Window xyz = required(name);
    if (!xyz.startsWith(0, "XYZ ")) {
      throw HeaderNotes.damaged("ICC: " + name + " is no colour");
    }
    return new double[] {IccCurve.fixed(xyz, 8), IccCurve.fixed(xyz, 12), IccCurve.fixed(xyz, 16)};
  }

  private double[] curve(String name) {
    return IccCurve.linear(required(name));
  }
}

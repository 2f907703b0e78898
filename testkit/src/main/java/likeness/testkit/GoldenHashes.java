// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import likeness.image.Plane;
import likeness.image.Raster;
import org.junit.jupiter.api.Assertions;

/**
 * Hashes of results that must be the same to the last bit on every platform, kept as a CSV file.
 *
 * <p>The table is plain so that other platforms can read it too: a header, then {@code name,hash},
 * the hash in eight hexadecimal digits. With {@code -Dlikeness.golden.accept=true} the file is
 * written instead of compared.
 */
public final class GoldenHashes {
  private static final String HEADER = "name,hash";
  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  private GoldenHashes() {}

  /** Fails unless the file {@code csv} holds exactly the names and hashes of {@code actual}. */
  public static void check(Path csv, Map<String, Integer> actual) {
    SortedMap<String, String> lines = new TreeMap<>();
    actual.forEach((name, hash) -> lines.put(name, "%08x".formatted(hash)));
    if (Golden.accepting()) {
      write(csv, lines);
      return;
    }
    SortedMap<String, String> expected = read(csv);
    List<String> faults = new ArrayList<>();
    lines.forEach(
        (name, hash) -> {
          String wanted = expected.get(name);
          if (!Objects.equals(wanted, hash)) {
            faults.add(name + ": expected " + wanted + ", got " + hash);
          }
        });
    expected.keySet().stream()
        .filter(name -> !lines.containsKey(name))
        .forEach(name -> faults.add(name + ": no longer made"));
    Assertions.assertTrue(
        faults.isEmpty(),
        () -> csv.getFileName() + ": " + String.join("; ", faults) + ". Accept: ./dev golden");
  }

  private static SortedMap<String, String> read(Path csv) {
    SortedMap<String, String> hashes = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(csv)) {
        int comma = line.lastIndexOf(',');
        if (comma > 0 && !line.equals(HEADER)) {
          hashes.put(line.substring(0, comma), line.substring(comma + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }

  private static void write(Path csv, SortedMap<String, String> hashes) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    hashes.forEach((name, hash) -> text.append(name).append(',').append(hash).append('\n'));
    try {
      Files.createDirectories(csv.toAbsolutePath().getParent());
      Files.writeString(csv, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The hash of a raster's size and colours, whatever the order of its samples. FNV-1a, 32 bits.
   */
  public static int of(Raster raster) {
    int hash = start(raster.width(), raster.height());
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        int rgb = raster.rgbAt(x, y);
        hash = add(add(add(hash, rgb >> 16), rgb >> 8), rgb);
      }
    }
    return hash;
  }

  /** The hash of a plane's size and the bits of its values. */
  public static int of(Plane plane) {
    int hash = start(plane.width(), plane.height());
    for (float value : plane.values()) {
      int bits = Float.floatToIntBits(value);
      hash = add(add(add(add(hash, bits >> 24), bits >> 16), bits >> 8), bits);
    }
    return hash;
  }

  /** The hash of bytes. */
  public static int of(byte[] bytes) {
    int hash = FNV_OFFSET;
    for (byte b : bytes) {
      hash = add(hash, b);
    }
    return hash;
  }

  private static int start(int width, int height) {
    return add(add(add(add(FNV_OFFSET, width >> 8), width), height >> 8), height);
  }

  private static int add(int hash, int value) {
    return (hash ^ (value & 255)) * FNV_PRIME;
  }
}

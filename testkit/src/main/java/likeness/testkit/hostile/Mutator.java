// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.testkit.photofile.FileBytes;

/** Makes broken files out of others; the same number gives the same file. */
public final class Mutator {

  /** Larger files are not mutated: the time is better spent on many small ones. */
  private static final int MAX_SEED_BYTES = 20_000;

  private static final int MAX_STEPS = 4;
  private static final int HEADER_BYTES = 400;
  private static final int[] TELLING = {
    0,
    1,
    2,
    3,
    4,
    7,
    8,
    15,
    16,
    63,
    64,
    127,
    128,
    255,
    256,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000,
    -1
  };

  private final List<byte[]> sound = HostileCorpus.sound();
  private final List<byte[]> all = new ArrayList<>(sound);
  private int state;

  /** Draws from the sound files of the corpus and from its hostile ones. */
  public Mutator() {
    for (HostilePhoto photo : HostileCorpus.all()) {
      if (photo.bytes().length > 0 && photo.bytes().length <= MAX_SEED_BYTES) {
        all.add(photo.bytes());
      }
    }
  }

  /** The {@code number}-th file. */
  public byte[] file(int number) {
    state = number * 0x9E3779B9 ^ 0x5BD1E995;
    // Sound files go deeper into the decoders than broken ones, and one change goes deeper than
    // four.
    List<byte[]> seeds = below(3) == 0 ? all : sound;
    byte[] file = seeds.get(below(seeds.size())).clone();
    int steps = 1 + below(2) * below(MAX_STEPS);
    for (int i = 0; i < steps && file.length > 0; i++) {
      file = step(file);
    }
    return file;
  }

  private byte[] step(byte[] file) {
    return switch (below(9)) {
      case 0 -> flipBits(file);
      case 1 -> setBytes(file);
      case 2 -> FileBytes.cut(file, below(file.length + 1));
      case 3 -> splice(file);
      case 4, 5 -> setNumber(file);
      case 6 -> duplicate(file);
      case 7 -> remove(file);
      default -> insert(file);
    };
  }

  private byte[] flipBits(byte[] file) {
    int count = 1 + below(8);
    for (int i = 0; i < count; i++) {
      file[below(file.length)] ^= (byte) (1 << below(8));
    }
    return file;
  }

  private byte[] setBytes(byte[] file) {
    int count = 1 + below(8);
    for (int i = 0; i < count; i++) {
      file[place(file)] = (byte) (below(2) == 0 ? TELLING[below(TELLING.length)] : below(256));
    }
    return file;
  }

  private byte[] splice(byte[] file) {
    byte[] other = all.get(below(all.size()));
    int from = below(other.length);
    return FileBytes.join(
        FileBytes.cut(file, below(file.length + 1)), Arrays.copyOfRange(other, from, other.length));
  }

  /** Two or four bytes, either end first: lengths, counts, sizes, offsets. */
  private byte[] setNumber(byte[] file) {
    int at = place(file);
    int width = below(2) == 0 ? 2 : 4;
    int value =
        below(3) == 0
            ? TELLING[below(TELLING.length)] + below(5) - 2
            : TELLING[below(TELLING.length)];
    boolean least = below(2) == 0;
    for (int i = 0; i < width && at + i < file.length; i++) {
      file[at + i] = (byte) (value >> 8 * (least ? i : width - 1 - i));
    }
    return file;
  }

  private byte[] duplicate(byte[] file) {
    int from = below(file.length);
    int to = Math.min(from + 1 + below(200), file.length);
    int at = below(file.length + 1);
    return FileBytes.join(
        FileBytes.cut(file, at),
        Arrays.copyOfRange(file, from, to),
        Arrays.copyOfRange(file, at, file.length));
  }

  private byte[] remove(byte[] file) {
    int from = below(file.length);
    int to = Math.min(from + 1 + below(60), file.length);
    return FileBytes.join(FileBytes.cut(file, from), Arrays.copyOfRange(file, to, file.length));
  }

  private byte[] insert(byte[] file) {
    byte[] block = new byte[1 + below(40)];
    Arrays.fill(block, (byte) TELLING[below(TELLING.length)]);
    int at = below(file.length + 1);
    return FileBytes.join(
        FileBytes.cut(file, at), block, Arrays.copyOfRange(file, at, file.length));
  }

  /** Anywhere, but half of the time in the header, where most decisions are made. */
  private int place(byte[] file) {
    return below(2) == 0 ? below(file.length) : below(Math.min(file.length, HEADER_BYTES));
  }

  private int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 1) % bound;
  }
}

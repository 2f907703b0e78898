// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import java.util.Set;
import likeness.decode.DecodeWarning;
import likeness.portrait.PhotoRejected;

/**
 * One file of the corpus.
 *
 * @param expected what the decode stage makes of it
 */
public record HostilePhoto(String name, byte[] bytes, Expected expected) {

  /** What must become of the file. */
  public sealed interface Expected {}

  /** It is turned down with this code. */
  public record Rejected(PhotoRejected.Code code) implements Expected {}

  /** It is decoded to this size, upright, with exactly these warnings. */
  public record Decoded(int width, int height, Set<DecodeWarning> warnings) implements Expected {
    public Decoded {
      warnings = Set.copyOf(warnings);
    }
  }

  static HostilePhoto rejected(String name, PhotoRejected.Code code, byte[] bytes) {
    return new HostilePhoto(name, bytes, new Rejected(code));
  }

  static HostilePhoto decoded(
      String name, int width, int height, byte[] bytes, DecodeWarning... warnings) {
    return new HostilePhoto(name, bytes, new Decoded(width, height, Set.of(warnings)));
  }

  @Override
  public String toString() {
    return name;
  }
}

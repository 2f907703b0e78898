// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * A sound file that shows something odd, and what making a portrait of it must come to.
 *
 * @param face which face is asked for
 * @param code why it is turned down; absent when a portrait is made
 */
public record HostileScene(
    String name, byte[] bytes, FaceChoice face, PhotoRejected.@Nullable Code code) {

  HostileScene choosing(FaceChoice other, PhotoRejected.@Nullable Code then) {
    return new HostileScene(name + ", " + other, bytes, other, then);
  }

  @Override
  public String toString() {
    return name;
  }
}

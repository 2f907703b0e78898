// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

/** Which face of a picture is meant when there are several. */
public sealed interface FaceChoice {

  /** The only one; a picture with several is rejected. */
  record Only() implements FaceChoice {}

  /** The one with the largest box. */
  record Largest() implements FaceChoice {}

  /** The one at this place, counted from the left, from 1. */
  record Nth(int place) implements FaceChoice {
    public Nth {
      if (place < 1) {
        throw new IllegalArgumentException("place: expected 1 or more, got " + place);
      }
    }
  }

  static FaceChoice only() {
    return new Only();
  }

  static FaceChoice largest() {
    return new Largest();
  }

  static FaceChoice number(int place) {
    return new Nth(place);
  }
}

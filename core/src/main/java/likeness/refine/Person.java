// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.List;
import likeness.portrait.Face;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.portrait.Stroke;

/**
 * Whom a matte is to show, and what is known of it.
 *
 * @param face in source pixels; the width of its box is the unit of all radii
 * @param coarse alpha in [0, 1] over at least the part of the source that is refined
 * @param bystanders the faces of others, who are background
 * @param strokes what was drawn by hand
 */
public record Person(Face face, Matte coarse, List<Sighting> bystanders, List<Stroke> strokes) {
  public Person {
    bystanders = List.copyOf(bystanders);
    strokes = List.copyOf(strokes);
  }

  /** Somebody alone, untouched by any brush. */
  public static Person alone(Face face, Matte coarse) {
    return new Person(face, coarse, List.of(), List.of());
  }
}

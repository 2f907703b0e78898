// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;

/**
 * Where in a picture the chosen person is, and where all others are: black and white, to tell
 * somebody else what to paint over and what to leave.
 *
 * <p>A person's pixel belongs to the chosen one if it lies nearer to that face than to any other,
 * and hangs together with it; so those whose faces were not found are others too, as long as they
 * stand apart.
 *
 * @param chosen 255 on the chosen person, 0 elsewhere, row by row, of the picture's size
 * @param others 255 on everybody else, 0 elsewhere
 * @param othersShare how much of the picture the others cover, in [0, 1]
 */
public record Crowd(byte[] chosen, byte[] others, double othersShare) {
  private static final byte WHITE = (byte) 255;
  private static final double PERSON = 0.5;

  /** Parts the people of a picture. {@code mattes} cover it whole: the chosen one's first. */
  public static Crowd part(
      List<Matte> mattes, Sighting chosen, List<Sighting> others, Size picture, Bands bands) {
    Matte first = mattes.get(0);
    Plane people = union(mattes, bands);
    boolean[] own = new boolean[people.values().length];
    Bystanders.Body body = Bystanders.body(chosen, first.planeToSource());
    List<Bystanders.Body> bodies = new ArrayList<>();
    others.forEach(other -> bodies.add(Bystanders.body(other, first.planeToSource())));
    for (int i = 0; i < own.length; i++) {
      own[i] =
          people.values()[i] >= PERSON
              && isNearest(body, bodies, i % people.width() + 0.5, i / people.width() + 0.5);
    }
    boolean[] kept = hangingTogether(own, people, body);
    Plane chosenPlane = new Plane(people.width(), people.height());
    Plane othersPlane = new Plane(people.width(), people.height());
    for (int i = 0; i < own.length; i++) {
      chosenPlane.values()[i] = kept[i] ? 1 : 0;
      othersPlane.values()[i] = !kept[i] && people.values()[i] >= PERSON ? 1 : 0;
    }
    Affine pictureToPlane = first.planeToSource().inverse();
    byte[] chosenMask = mask(chosenPlane, pictureToPlane, picture, bands);
    byte[] othersMask = mask(othersPlane, pictureToPlane, picture, bands);
    int white = 0;
    for (byte value : othersMask) {
      white += value == WHITE ? 1 : 0;
    }
    return new Crowd(chosenMask, othersMask, (double) white / othersMask.length);
  }

  private static Plane union(List<Matte> mattes, Bands bands) {
    Matte first = mattes.get(0);
    Size size = new Size(first.alpha().width(), first.alpha().height());
    Plane people = new Plane(size.width(), size.height(), first.alpha().values().clone());
    for (Matte matte : mattes.subList(1, mattes.size())) {
      Affine toOther = matte.planeToSource().inverse().after(first.planeToSource());
      float[] more = PlaneSampler.sample(matte.alpha(), toOther, size, bands).values();
      for (int i = 0; i < more.length; i++) {
        people.values()[i] = Math.max(people.values()[i], more[i]);
      }
    }
    return people;
  }

  private static boolean isNearest(
      Bystanders.Body chosen, List<Bystanders.Body> others, double x, double y) {
    double own = chosen.distance2(x, y);
    for (Bystanders.Body other : others) {
      if (other.distance2(x, y) < own) {
        return false;
      }
    }
    return true;
  }

  /** The chosen one's pixels that can be walked to from the middle of the face. */
  private static boolean[] hangingTogether(boolean[] own, Plane plane, Bystanders.Body chosen) {
    boolean[] reached = new boolean[own.length];
    int x = clamp((int) Math.floor(chosen.face().x()), plane.width());
    int y = clamp((int) Math.floor(chosen.face().y()), plane.height());
    int[] open = new int[own.length];
    int end = 0;
    open[end++] = y * plane.width() + x;
    reached[open[0]] = true;
    for (int next = 0; next < end; next++) {
      int at = open[next];
      int column = at - at / plane.width() * plane.width();
      int[] around = {
        column > 0 ? at - 1 : -1,
        column < plane.width() - 1 ? at + 1 : -1,
        at - plane.width(),
        at + plane.width()
      };
      for (int neighbour : around) {
        if (neighbour >= 0 && neighbour < own.length && own[neighbour] && !reached[neighbour]) {
          reached[neighbour] = true;
          open[end++] = neighbour;
        }
      }
    }
    return reached;
  }

  private static int clamp(int value, int length) {
    return Math.max(0, Math.min(length - 1, value));
  }

  private static byte[] mask(Plane plane, Affine pictureToPlane, Size picture, Bands bands) {
    float[] values = PlaneSampler.sample(plane, pictureToPlane, picture, bands).values();
    byte[] mask = new byte[values.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = values[i] >= PERSON ? WHITE : 0;
    }
    return mask;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import likeness.image.Plane;

/**
 * Makes one person of a coarse matte: takes out what stands apart in the background, and closes
 * holes.
 *
 * <p>A body below the face belongs to it even when the mask lost the neck.
 *
 * <p>A hole is a part of the background that the person encloses. Between hair and neck these are
 * real, so above the chest only those too small for the coarse mask to have seen are closed. The
 * sizes are in faces, the width of the detector's box; a pixel of the mask of a face-centred crop
 * is 0.01 faces (MODELS §8).
 */
final class Silhouette {
  private static final double PERSON = 0.5;
  private static final double LARGEST_HOLE_FACES2 = 0.01;

  /** Half the way from the eyes to the chin below it, where no hair hangs free of the body. */
  private static final double CHEST = -0.5;

  private static final double LARGEST_CHEST_HOLE_FACES2 = 0.25;

  /** A detached part closer than this may be a lock of hair. */
  private static final double APART_FACES = 0.1;

  /** How far the mask's soft edge reaches. */
  private static final double SOFT_EDGE_FACES = 0.05;

  private final FaceZone zone;
  private final int width;
  private final int height;
  private final float[] alpha;

  private Silhouette(Plane coarse, FaceZone zone) {
    this.zone = zone;
    this.width = coarse.width();
    this.height = coarse.height();
    this.alpha = coarse.values().clone();
  }

  /** Gives a matte of the same size; {@code skin} is the person, whatever the mask says. */
  static Plane of(Plane coarse, FaceZone zone, boolean[] skin) {
    Silhouette silhouette = new Silhouette(coarse, zone);
    silhouette.removeStrangers(skin);
    silhouette.closeHoles(skin);
    return new Plane(coarse.width(), coarse.height(), silhouette.alpha);
  }

  private void removeStrangers(boolean[] skin) {
    boolean[] set = new boolean[alpha.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = alpha[i] >= PERSON || skin[i];
    }
    Regions regions = new Regions(set, width, height);
    if (regions.all().size() <= 1) {
      return;
    }
    int[] labels = regions.labels();
    int person = person(regions, labels, skin);
    for (int i = 0; i < set.length; i++) {
      set[i] = labels[i] == person;
    }
    int[] fromPerson = Distance.to(set, width, height);
    boolean[] near = new boolean[regions.all().size() + 1];
    for (int y = 0; y < height; y++) {
      markNear(labels, fromPerson, y, near);
    }
    boolean[] strangers = new boolean[set.length];
    for (int i = 0; i < set.length; i++) {
      strangers[i] = labels[i] != 0 && !near[labels[i]];
    }
    int[] fromStrangers = Distance.to(strangers, width, height);
    for (int i = 0; i < set.length; i++) {
      if (fromStrangers[i] <= thirds(SOFT_EDGE_FACES) && fromStrangers[i] < fromPerson[i]) {
        alpha[i] = 0;
      }
    }
  }

  private void markNear(int[] labels, int[] fromPerson, int y, boolean[] near) {
    double apart = thirds(APART_FACES);
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      near[labels[i]] |= fromPerson[i] <= apart || zone.belowFace(x, y);
    }
  }

  /** The part with most of the face's skin; without any skin on the grid, the largest. */
  private static int person(Regions regions, int[] labels, boolean[] skin) {
    int[] skinArea = new int[regions.all().size() + 1];
    for (int i = 0; i < skin.length; i++) {
      if (skin[i]) {
        skinArea[labels[i]]++;
      }
    }
    Regions.Region best = regions.all().get(0);
    for (Regions.Region region : regions.all()) {
      int more = Integer.compare(skinArea[region.number()], skinArea[best.number()]);
      if (more > 0 || more == 0 && region.area() > best.area()) {
        best = region;
      }
    }
    return best.number();
  }

  private void closeHoles(boolean[] skin) {
    boolean[] set = new boolean[alpha.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = !(alpha[i] >= PERSON || skin[i]);
    }
    Regions regions = new Regions(set, width, height);
    boolean[] closed = closed(regions);
    boolean any = false;
    for (boolean one : closed) {
      any |= one;
    }
    if (!any) {
      return;
    }
    regions.forEachRun((hole, start, end) -> Arrays.fill(set, start, end, closed[hole]));
    int[] fromHole = Distance.to(set, width, height);
    for (int i = 0; i < set.length; i++) {
      if (fromHole[i] <= thirds(SOFT_EDGE_FACES) && (alpha[i] >= PERSON || set[i])) {
        alpha[i] = 1;
      }
    }
  }

  private boolean[] closed(Regions regions) {
    boolean[] closed = regions.enclosed();
    double[] highest = new double[closed.length];
    Arrays.fill(highest, -1e9);
    regions.forEachRun(
        (hole, start, end) -> {
          for (int i = start; i < end && closed[hole]; i++) {
            highest[hole] = Math.max(highest[hole], zone.aboveChin(i % width, i / width));
          }
        });
    double face2 = zone.faceWidthPx() * zone.faceWidthPx();
    for (Regions.Region hole : regions.all()) {
      double limit =
          highest[hole.number()] < CHEST ? LARGEST_CHEST_HOLE_FACES2 : LARGEST_HOLE_FACES2;
      closed[hole.number()] &= hole.area() <= limit * face2;
    }
    return closed;
  }

  private double thirds(double faces) {
    return faces * zone.faceWidthPx() * Distance.PER_PIXEL;
  }
}

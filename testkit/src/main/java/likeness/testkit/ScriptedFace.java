// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.util.Arrays;
import java.util.List;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.tensor.Network;
import likeness.tensor.Tensor;

/**
 * A face as the networks would report it, without any picture: upright, straight, in the middle of
 * every crop that is shown.
 *
 * <p>The detectors report {@code boxes}, in shares of the square they look at; the mesh reports the
 * same plain face whatever it is shown, and the mask a head on shoulders. So a test knows every
 * number that comes out: the eyes lie {@code EYE_DISTANCE} of the box apart and {@code EYE_RISE} of
 * it above its middle, the chin {@code CHIN_DROP} below.
 *
 * @param boxes where the detectors see faces; none for an empty picture
 * @param score the detectors' confidence, in (0, 1)
 * @param presence the mesh's, in (0, 1)
 */
public record ScriptedFace(List<Box> boxes, double score, double presence) {
  /** The distance between the eyes, in sides of the box. */
  public static final double EYE_DISTANCE = 0.42;

  /** How far the eyes are above the middle of the box, in sides of the box. */
  public static final double EYE_RISE = 0.14;

  /** How far the mesh's chin is below the middle of the box, in sides of the box. */
  public static final double CHIN_DROP = 0.6;

  /** The mesh looks at a square of 1.5 boxes, 192 pixels wide. */
  private static final double MESH_BOX = 128;

  private static final int SHORT_SIDE = 128;
  private static final int FULL_SIDE = 192;
  private static final int MESH_SIDE = 192;
  private static final int MASK_SIDE = 256;
  private static final int MESH_POINTS = 468;
  private static final int CHIN = 152;
  private static final int[] RIGHT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
  };
  private static final int[] LEFT_LIDS = {
    263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466
  };

  /**
   * Number, mirrored number, x, y, z in eye distances from between the eyes: a face seen straight.
   */
  private static final double[][] LANDMARKS = {
    {10, 10, 0.000, -0.858, -0.062},
    {168, 168, 0.000, -0.085, -0.161},
    {6, 6, 0.000, 0.029, -0.233},
    {4, 4, 0.000, 0.482, -0.540},
    {2, 2, 0.000, 0.703, -0.271},
    {54, 284, -0.932, -0.535, 0.432},
    {127, 356, -1.084, 0.113, 0.969},
    {234, 454, -1.070, 0.344, 1.030},
    {132, 361, -1.018, 0.822, 0.972},
    {129, 358, -0.310, 0.573, -0.084},
    {117, 346, -0.820, 0.278, 0.175},
    {205, 425, -0.616, 0.649, -0.025},
  };

  public ScriptedFace {
    boxes = List.copyOf(boxes);
    if (!(score > 0 && score < 1) || !(presence > 0 && presence < 1)) {
      throw new IllegalArgumentException("score, presence: expected between 0 and 1");
    }
  }

  /** One clear face in the middle, a third of the square wide. */
  public static ScriptedFace frontal() {
    return new ScriptedFace(List.of(new Box(0.33, 0.28, 0.34, 0.34)), 0.95, 0.99);
  }

  /** A picture without anybody. */
  public static ScriptedFace nobody() {
    return new ScriptedFace(List.of(), 0.95, 0.01);
  }

  /** The networks that report this face. */
  public FakeNetworks networks() {
    return new FakeNetworks()
        .answering(Network.FACE_SHORT_RANGE, detector(SHORT_SIDE, new int[] {16, 2, 8, 6}))
        .answering(Network.FACE_FULL_RANGE, detector(FULL_SIDE, new int[] {48, 1}))
        .answering(Network.FACE_MESH, mesh())
        .answering(Network.SELFIE, mask());
  }

  /** Each face on an anchor of its own, at the anchor nearest to its middle. */
  private Tensor[] detector(int side, int[] levels) {
    int count = 0;
    for (int i = 0; i < levels.length; i += 2) {
      count += levels[i] * levels[i] * levels[i + 1];
    }
    float[] numbers = new float[count * 16];
    float[] logits = new float[count];
    Arrays.fill(logits, -50);
    int grid = levels[0];
    for (Box box : boxes) {
      Point middle = box.centre();
      int column = Math.min(grid - 1, (int) (middle.x() * grid));
      int row = Math.min(grid - 1, (int) (middle.y() * grid));
      int anchor = (row * grid + column) * levels[1];
      double dx = (middle.x() - (column + 0.5) / grid) * side;
      double dy = (middle.y() - (row + 0.5) / grid) * side;
      double b = box.width() * side;
      double[] row16 = {
        dx,
        dy,
        b,
        box.height() * side,
        dx - b * EYE_DISTANCE / 2,
        dy - b * EYE_RISE,
        dx + b * EYE_DISTANCE / 2,
        dy - b * EYE_RISE,
        dx,
        dy + 0.06 * b,
        dx,
        dy + 0.3 * b,
        dx - 0.48 * b,
        dy,
        dx + 0.48 * b,
        dy
      };
      for (int k = 0; k < 16; k++) {
        numbers[anchor * 16 + k] = (float) row16[k];
      }
      logits[anchor] = (float) logit(score);
    }
    return new Tensor[] {
      new Tensor(new int[] {1, count, 16}, numbers), new Tensor(new int[] {1, count, 1}, logits)
    };
  }

  private Tensor[] mesh() {
    float[] points = new float[MESH_POINTS * 3];
    for (int i = 0; i < MESH_POINTS; i++) {
      // Those nobody reads lie on a spiral within the face.
      double radius = 0.9 * Math.sqrt((i + 0.5) / MESH_POINTS);
      double angle = i * 2.39996;
      put(points, i, radius * Math.cos(angle), 0.45 + radius * Math.sin(angle), 0);
    }
    for (double[] p : LANDMARKS) {
      put(points, (int) p[0], p[2], p[3], p[4]);
      put(points, (int) p[1], -p[2], p[3], p[4]);
    }
    lids(points, RIGHT_LIDS, -0.49, -1);
    lids(points, LEFT_LIDS, 0.49, 1);
    put(points, CHIN, 0, (CHIN_DROP + EYE_RISE) / EYE_DISTANCE, 0);
    return new Tensor[] {
      new Tensor(new int[] {1, points.length}, points),
      new Tensor(new int[] {1, 1}, new float[] {(float) logit(presence)})
    };
  }

  /** Sixteen points round an eye, from its outer corner below to the inner one and back above. */
  private static void lids(float[] points, int[] indices, double middle, int outward) {
    for (int k = 0; k < indices.length; k++) {
      double angle = Math.PI * k / 8;
      double depth = 0.14 + Math.cos(angle) * 0.0425;
      put(
          points,
          indices[k],
          outward * Math.cos(angle) * 0.217 + middle,
          Math.sin(angle) * 0.07 + 0.012,
          depth);
    }
  }

  private static void put(float[] points, int index, double x, double y, double z) {
    double unit = EYE_DISTANCE * MESH_BOX;
    points[index * 3] = (float) (x * unit + MESH_SIDE / 2.0);
    points[index * 3 + 1] = (float) (y * unit + MESH_SIDE / 2.0 - EYE_RISE * MESH_BOX);
    points[index * 3 + 2] = (float) (z * unit);
  }

  /** A head in the middle, shoulders below it. */
  private Tensor[] mask() {
    float[] alpha = new float[MASK_SIDE * MASK_SIDE];
    for (int y = 0; y < MASK_SIDE; y++) {
      for (int x = 0; x < MASK_SIDE; x++) {
        double u = (x + 0.5) / MASK_SIDE - 0.5;
        double v = (y + 0.5) / MASK_SIDE - 0.5;
        boolean head = u * u / 0.036 + v * v / 0.068 < 1;
        boolean body = v > 0.2 && Math.abs(u) < (v - 0.2) * 1.6 + 0.14;
        alpha[y * MASK_SIDE + x] = !boxes.isEmpty() && (head || body) ? 1 : 0;
      }
    }
    return new Tensor[] {new Tensor(new int[] {1, 1, MASK_SIDE, MASK_SIDE}, alpha)};
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.tensor.Ask;
import likeness.tensor.Logistic;
import likeness.tensor.Network;
import likeness.tensor.Tensor;
import likeness.tensor.Warp;

/**
 * The two BlazeFace detectors: what they look at, and how their numbers become faces.
 *
 * <p>Source of anchors, decoding and thresholds: the model cards, checked against the networks' own
 * programs.
 */
enum BlazeFace {
  /** Finds faces from about an eighth of the picture's side, at any roll. */
  SHORT_RANGE(Network.FACE_SHORT_RANGE, 128, 0.5, new int[][] {{16, 2}, {8, 6}}),
  /** Finds faces from about a sixteenth of the picture's side, upright within 45°. */
  FULL_RANGE(Network.FACE_FULL_RANGE, 192, 0.6, new int[][] {{48, 1}});

  /** Numbers an anchor has: x, y, width, height, then x and y of each keypoint. */
  private static final int NUMBERS = 2 * Detection.KEYPOINTS + 4;

  private final Network network;
  private final int side;
  private final double minScore;

  /** For each level its grid's side and the anchors in each of its cells. */
  private final int[][] levels;

  BlazeFace(Network network, int side, double minScore, int[][] levels) {
    this.network = network;
    this.side = side;
    this.minScore = minScore;
    this.levels = levels;
  }

  int side() {
    return side;
  }

  /**
   * Looks at the square that {@code inputToSource} cuts out; gives its faces in source pixels, best
   * first.
   */
  Ask<List<Detection>> look(Raster source, Affine inputToSource, Bands bands) {
    Warp warp = new Warp(new Size(side, side), inputToSource, Warp.Range.SIGNED, Warp.Border.BLACK);
    return Ask.run(network, warp.sample(source, bands))
        .map(
            outputs ->
                WeightedSuppression.join(decode(outputs.get(0), outputs.get(1))).stream()
                    .map(d -> d.map(inputToSource))
                    .toList());
  }

  /** The whole picture centred in a square, turned by {@code rollDeg} first. */
  Affine letterbox(Raster source, double rollDeg) {
    double longSide = Math.max(source.width(), source.height());
    return Warp.square(side, 0.5 * source.width(), 0.5 * source.height(), longSide, rollDeg);
  }

  /** The centres of all anchors, x then y, in [0, 1], in the order of the network's outputs. */
  double[] anchors() {
    int count = 0;
    for (int[] level : levels) {
      count += level[0] * level[0] * level[1];
    }
    double[] centres = new double[2 * count];
    int i = 0;
    for (int[] level : levels) {
      int grid = level[0];
      for (int cell = 0; cell < grid * grid; cell++) {
        for (int k = 0; k < level[1]; k++) {
          int column = cell % grid;
          int row = cell / grid;
          centres[i] = (column + 0.5) / grid;
          centres[i + 1] = (row + 0.5) / grid;
          i += 2;
        }
      }
    }
    return centres;
  }

  /** The answers above the threshold, in input pixels, in the order of the anchors. */
  List<Detection> decode(Tensor boxes, Tensor logits) {
    double[] anchors = anchors();
    int count = anchors.length / 2;
    float[] raw = boxes.values();
    float[] flags = logits.values();
    if (raw.length != count * NUMBERS || flags.length != count) {
      throw new IllegalArgumentException(
          "outputs: expected " + count + " anchors, got " + boxes + " and " + logits);
    }
    List<Detection> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double score = Logistic.of(flags[i]);
      if (score >= minScore) {
        found.add(
            decodeAnchor(
                raw, i * NUMBERS, anchors[2 * i] * side, anchors[2 * i + 1] * side, score));
      }
    }
    return found;
  }

  private static Detection decodeAnchor(float[] raw, int at, double x, double y, double score) {
    double width = Math.max(0.0, raw[at + 2]);
    double height = Math.max(0.0, raw[at + 3]);
    double left = raw[at] + x - 0.5 * width;
    double top = raw[at + 1] + y - 0.5 * height;
    List<Point> keypoints = new ArrayList<>();
    for (int k = 0; k < Detection.KEYPOINTS; k++) {
      keypoints.add(new Point(raw[at + 4 + 2 * k] + x, raw[at + 5 + 2 * k] + y));
    }
    return new Detection(new Box(left, top, width, height), score, keypoints);
  }
}

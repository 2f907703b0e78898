// SPDX-License-Identifier: Apache-2.0
package likeness.segment;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Matte;
import likeness.tensor.Ask;
import likeness.tensor.Logistic;
import likeness.tensor.MatteNetwork;
import likeness.tensor.Tensor;
import likeness.tensor.Warp;

/**
 * One run of a matte network over a region of a picture.
 *
 * @param source sRGB
 * @param squareToSource takes a square of {@code side} pixels to the region
 */
record MaskRun(MatteNetwork network, Raster source, Affine squareToSource, int side) {

  /**
   * Gives alpha in [0, 1] in the network's own pixels.
   *
   * <p>Resolving throws {@link IllegalArgumentException} if the output has not the shape of the
   * input, or holds what is no number.
   */
  Ask<Matte> ask(Bands bands) {
    Affine inputToSource = inputToSource();
    return run(sample(bands)).map(alpha -> new Matte(alpha, inputToSource));
  }

  /**
   * As {@link #ask}, the mean of that and of the same region mirrored, which has no side; twice the
   * cost.
   */
  Ask<Matte> askBothWays(Bands bands) {
    Affine inputToSource = inputToSource();
    Tensor input = sample(bands);
    return Ask.both(
        run(input),
        run(input.mirrored()),
        (alpha, mirrored) -> new Matte(mean(alpha, mirrored), inputToSource));
  }

  private static Plane mean(Plane alpha, Plane mirrored) {
    int width = alpha.width();
    float[] mean = new float[alpha.values().length];
    for (int i = 0; i < mean.length; i++) {
      double back = mirrored.at(width - 1 - i % width, i / width);
      mean[i] = (float) ((alpha.at(i % width, i / width) + back) * 0.5);
    }
    return new Plane(width, alpha.height(), mean);
  }

  private Ask<Plane> run(Tensor input) {
    return Ask.run(network.network(), input).map(outputs -> alpha(outputs, size()));
  }

  private Tensor sample(Bands bands) {
    Warp warp = new Warp(size(), inputToSource(), Warp.Range.UNIT, Warp.Border.REPLICATE);
    return network.normalisation().apply(warp.sample(source, bands));
  }

  private Affine inputToSource() {
    Size input = size();
    return squareToSource.after(
        Affine.scaling((double) side / input.width(), (double) side / input.height()));
  }

  private Size size() {
    double width = side * length(squareToSource.xx(), squareToSource.yx());
    double height = side * length(squareToSource.xy(), squareToSource.yy());
    return network.size().of(width, height);
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  private Plane alpha(List<Tensor> outputs, Size input) {
    if (network.output() >= outputs.size()) {
      throw new IllegalArgumentException(
          "output: the network was said to have output "
              + network.output()
              + ", but gave "
              + outputs.size()
              + " outputs");
    }
    Tensor given = outputs.get(network.output());
    int last = given.rank() - 1;
    boolean fits =
        last >= 1
            && given.dimension(last) == input.width()
            && given.dimension(last - 1) == input.height()
            && given.values().length == input.width() * input.height();
    if (!fits) {
      throw new IllegalArgumentException(
          "output: expected " + input + " alphas, as large as the input, got " + given);
    }
    return new Plane(input.width(), input.height(), finished(given.values()));
  }

  private float[] finished(float[] raw) {
    boolean sigmoid = network.activation() == MatteNetwork.Activation.SIGMOID;
    float[] alphas = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      double value = raw[i];
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("output: expected numbers, got NaN");
      }
      double alpha = sigmoid ? Logistic.of(value) : value;
      alphas[i] = (float) Math.max(0, Math.min(1, alpha));
    }
    return alphas;
  }
}

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
    double width = side * length(squareToSource.xx(), squareToSource.yx());
    double height = side * length(squareToSource.xy(), squareToSource.yy());
    Size input = network.size().of(width, height);
    Affine inputToSource =
        squareToSource.after(
            Affine.scaling((double) side / input.width(), (double) side / input.height()));
    Warp warp = new Warp(input, inputToSource, Warp.Range.UNIT, Warp.Border.REPLICATE);
    return Ask.run(network.network(), network.normalisation().apply(warp.sample(source, bands)))
        .map(outputs -> new Matte(alpha(outputs, input), inputToSource));
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

// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import likeness.network.Inputs;
import likeness.tensor.Network;
import likeness.tensor.Tensor;
import likeness.testkit.SharedFiles;

/** A few photographs of faces as inputs of the networks, stretched to their size. */
final class RealPortraits {

  private RealPortraits() {}

  /** The first {@code count} portraits of the reference set. */
  static List<Path> files(int count) {
    return SharedFiles.list("face-quality/frll/neutral", ".jpg").stream().limit(count).toList();
  }

  static Tensor input(Network network, Path file) {
    int width = Inputs.width(network);
    int height = Inputs.height(network);
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(read(file), 0, 0, width, height, null);
    graphics.dispose();
    double[] values = new double[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      int pixel = scaled.getRGB(i % width, i / width);
      for (int c = 0; c < 3; c++) {
        values[c * width * height + i] = (pixel >> 16 - 8 * c & 0xff) / 255.0;
      }
    }
    return Inputs.of(network, values);
  }

  private static BufferedImage read(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

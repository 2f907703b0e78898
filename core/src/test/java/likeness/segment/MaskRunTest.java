// SPDX-License-Identifier: Apache-2.0
package likeness.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.Matte;
import likeness.tensor.InputSize;
import likeness.tensor.MatteNetwork;
import likeness.tensor.MatteNetwork.Activation;
import likeness.tensor.Network;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Normalisation;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MaskRunTest {
  private static final int SIDE = 256;
  private static final InputSize FREE = new InputSize.ShortSide(64, 32);

  /** Twice as wide as high, of one colour. */
  private static final Raster PHOTO = photo(400, 200, 102, 51, 204);

  private static final Affine WHOLE = Affine.scaling(400.0 / SIDE, 200.0 / SIDE);

  private static Raster photo(int width, int height, int red, int green, int blue) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < samples.length; i += 3) {
      samples[i] = (byte) red;
      samples[i + 1] = (byte) green;
      samples[i + 2] = (byte) blue;
    }
    return Raster.rgb(width, height, samples);
  }

  private static Matte run(MatteNetwork network, Function<Tensor, List<Tensor>> answer) {
    NetworkRunner runner =
        requests -> requests.stream().map(request -> answer.apply(request.input())).toList();
    return runner.resolve(new MaskRun(network, PHOTO, WHOLE, SIDE).ask(Bands.SEQUENTIAL));
  }

  private static MatteNetwork network(InputSize size, int output, Activation activation) {
    return new MatteNetwork(
        Network.MATTE_SLOT, size, Normalisation.ofAll(0.5, 0.25), output, activation);
  }

  private static Tensor alphas(Tensor input, double value) {
    int height = input.dimension(2);
    int width = input.dimension(3);
    float[] values = new float[height * width];
    Arrays.fill(values, (float) value);
    return new Tensor(new int[] {1, 1, height, width}, values);
  }

  private static double constant(Activation activation, double output) {
    return run(network(FREE, 0, activation), input -> List.of(alphas(input, output)))
        .alpha()
        .at(5, 7);
  }

  @Test
  void theInputFollowsThePicturesShape() {
    assertEquals(new Size(128, 64), FREE.of(400, 200));
    assertEquals(new Size(64, 128), FREE.of(200, 400));
    assertEquals(new Size(96, 64), FREE.of(300, 200));
    assertEquals(new Size(64, 64), FREE.of(220, 200));
    assertEquals(new Size(256, 64), FREE.of(9000, 200));
    assertEquals(new Size(96, 64), new InputSize.Fixed(new Size(96, 64)).of(1, 5));
  }

  @Test
  void theMaskLiesOverTheRegionWhateverItsSize() {
    Matte matte = run(network(FREE, 0, Activation.NONE), input -> List.of(alphas(input, 1)));
    assertEquals(128, matte.alpha().width());
    assertEquals(64, matte.alpha().height());
    Point corner = matte.planeToSource().apply(128, 64);
    assertEquals(400, corner.x(), 1e-9);
    assertEquals(200, corner.y(), 1e-9);
  }

  @Test
  void coloursAreNormalised() {
    run(
        network(FREE, 0, Activation.NONE),
        input -> {
          int plane = input.values().length / 3;
          assertEquals((0.4 - 0.5) / 0.25, input.values()[3], 1e-6);
          assertEquals((0.2 - 0.5) / 0.25, input.values()[plane + 3], 1e-6);
          assertEquals((0.8 - 0.5) / 0.25, input.values()[2 * plane + 3], 1e-6);
          return List.of(alphas(input, 1));
        });
  }

  @Test
  void alphaStaysBetweenNothingAndAll() {
    assertEquals(0.25, constant(Activation.NONE, 0.25));
    assertEquals(1, constant(Activation.NONE, 1.5));
    assertEquals(0, constant(Activation.NONE, -0.1));
    assertEquals(0.5, constant(Activation.SIGMOID, 0));
    assertEquals(0.880797, constant(Activation.SIGMOID, 2), 1e-6);
    assertEquals(1, constant(Activation.SIGMOID, Double.POSITIVE_INFINITY));
  }

  @Test
  void takesTheOutputThatTheManifestNames() {
    Matte matte =
        run(
            network(FREE, 1, Activation.NONE),
            input -> List.of(alphas(input, 0.2), alphas(input, 0.75)));
    assertEquals(0.75, matte.alpha().at(0, 0));
  }

  @Test
  void refusesWhatIsNoMask() {
    assertRefused(input -> List.of(), "gave 0 outputs");
    assertRefused(
        input -> List.of(new Tensor(new int[] {1, 1, 32, 64}, new float[2048])),
        "expected 128×64 alphas, as large as the input, got [tensor [1, 1, 32, 64]]");
    assertRefused(
        input -> List.of(new Tensor(new int[] {1, 1, 128, 64}, new float[8192])),
        "expected 128×64 alphas");
    assertRefused(input -> List.of(alphas(input, Double.NaN)), "expected numbers, got NaN");
  }

  private static void assertRefused(Function<Tensor, List<Tensor>> answer, String why) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> run(network(FREE, 0, Activation.NONE), answer))
            .getMessage();
    assertTrue(message.contains(why), message);
  }

  @Test
  void bothWaysHaveNoSide() {
    // A network that takes everything at the left for the person.
    NetworkRunner lopsided =
        requests ->
            requests.stream()
                .map(
                    request -> {
                      Tensor alpha = alphas(request.input(), 0);
                      int width = request.input().dimension(3);
                      for (int i = 0; i < alpha.values().length; i++) {
                        alpha.values()[i] = i % width < width / 4 ? 1 : 0;
                      }
                      return List.of(alpha);
                    })
                .toList();
    Matte matte =
        lopsided.resolve(
            new MaskRun(network(FREE, 0, Activation.NONE), PHOTO, WHOLE, SIDE)
                .askBothWays(Bands.SEQUENTIAL));
    assertEquals(0.5, matte.alpha().at(0, 0));
    assertEquals(0.5, matte.alpha().at(127, 0));
    assertEquals(0, matte.alpha().at(64, 0));
  }
}

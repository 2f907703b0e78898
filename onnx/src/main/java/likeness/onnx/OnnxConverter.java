// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.util.List;
import java.util.Map;
import likeness.onnx.OnnxGraph.Attribute;
import likeness.tflite.Activation;
import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteOperator;
import likeness.tflite.TfliteTensor;
import likeness.tflite.Window;

/**
 * Converts a TensorFlow Lite file to ONNX (opset 17).
 *
 * <p>Maps become [N, C, H, W]; the input is called "input", the outputs "output0", "output1" in the
 * order of the file. Outputs of one pixel become [N, C]. Weights are written as 32-bit floats,
 * which are exactly those of the file.
 */
public final class OnnxConverter {
  private final TfliteModel model;
  private final OnnxGraph graph;

  private OnnxConverter(TfliteModel model, String name) {
    this.model = model;
    this.graph = new OnnxGraph(name);
  }

  /**
   * Converts {@code tflite}.
   *
   * @param name the name of the graph
   * @param metadata notes to write into the file: source, hash, licence
   * @throws IllegalArgumentException if the file uses what our networks do not
   */
  public static byte[] convert(byte[] tflite, String name, Map<String, String> metadata) {
    OnnxConverter converter = new OnnxConverter(TfliteModel.read(tflite), name);
    converter.convert();
    return converter.graph.toBytes(metadata);
  }

  private void convert() {
    TfliteTensor input = model.tensor(model.input());
    graph.input("input", planar(input));
    for (TfliteOperator operator : model.operators()) {
      if (!operator.unpacks()) {
        add(operator);
      }
    }
    for (int i = 0; i < model.outputs().size(); i++) {
      output("output" + i, model.outputs().get(i));
    }
  }

  private void output(String name, int index) {
    TfliteTensor tensor = model.tensor(index);
    boolean onePixel = tensor.rank() == 4 && tensor.size() == tensor.dimension(3);
    if (onePixel) {
      graph.node("Flatten", List.of(name(index)), name, Attribute.of("axis", 1));
      graph.output(name, 1, tensor.size());
    } else {
      graph.node("Identity", List.of(name(index)), name);
      graph.output(name, planar(tensor));
    }
  }

  private String name(int tensor) {
    return tensor == model.input() ? "input" : "t" + tensor;
  }

  private int[] planar(TfliteTensor tensor) {
    int[] shape = tensor.shape();
    return shape.length == 4 ? new int[] {shape[0], shape[3], shape[1], shape[2]} : shape;
  }

  private void add(TfliteOperator operator) {
    switch (operator.operation()) {
      case CONVOLUTION -> convolution(operator, 1);
      case DEPTHWISE_CONVOLUTION ->
          convolution(operator, model.tensor(operator.input(0)).dimension(3));
      case TRANSPOSED_CONVOLUTION -> transposed(operator);
      case ADD -> activated(operator, "Add", both(operator), operator.activation());
      case MULTIPLY -> activated(operator, "Mul", both(operator), operator.activation());
      case RELU -> simple(operator, "Relu");
      case HARD_SWISH -> simple(operator, "HardSwish");
      case LOGISTIC -> simple(operator, "Sigmoid");
      case AVERAGE_POOL, MEAN -> globalAverage(operator);
      case PRELU -> prelu(operator);
      case MAX_POOL -> maxPool(operator);
      case RESIZE_BILINEAR -> resize(operator);
      case DEPTH_TO_SPACE ->
          simple(
              operator,
              "DepthToSpace",
              Attribute.of("blocksize", operator.block()),
              Attribute.of("mode", "DCR"));
      case PAD -> pad(operator);
      case RESHAPE -> reshape(operator);
      case CONCATENATION -> concatenate(operator);
      default -> throw new IllegalArgumentException("onnx: unexpected " + operator);
    }
  }

  private List<String> both(TfliteOperator operator) {
    return List.of(name(operator.input(0)), name(operator.input(1)));
  }

  private void simple(TfliteOperator operator, String operation, Attribute... attributes) {
    graph.node(operation, List.of(name(operator.input(0))), name(operator.output()), attributes);
  }

  /** Adds a node, and after it the activation that TensorFlow Lite fuses into the operator. */
  private void activated(
      TfliteOperator operator,
      String operation,
      List<String> inputs,
      Activation activation,
      Attribute... attributes) {
    String output = name(operator.output());
    switch (activation) {
      case NONE -> graph.node(operation, inputs, output, attributes);
      case RELU -> {
        graph.node(operation, inputs, output + "_linear", attributes);
        graph.node("Relu", List.of(output + "_linear"), output);
      }
      case RELU6 -> {
        graph.node(operation, inputs, output + "_linear", attributes);
        graph.floats(output + "_low", new double[] {0});
        graph.floats(output + "_high", new double[] {6});
        graph.node("Clip", List.of(output + "_linear", output + "_low", output + "_high"), output);
      }
    }
  }

  private void convolution(TfliteOperator operator, int groups) {
    TfliteTensor weights = model.constant(operator.input(1));
    int height = weights.dimension(1);
    int width = weights.dimension(2);
    int perGroup = groups == 1 ? weights.dimension(3) : 1;
    int outputs = groups == 1 ? weights.dimension(0) : weights.dimension(3);
    weights(operator, new int[] {outputs, perGroup, height, width}, groups == 1);
    TfliteTensor in = model.tensor(operator.input(0));
    Window window = operator.window();
    int top = Window.padBefore(window.same(), in.dimension(1), height, window.strideY());
    int left = Window.padBefore(window.same(), in.dimension(2), width, window.strideX());
    int padY = Window.padTotal(window.same(), in.dimension(1), height, window.strideY());
    int padX = Window.padTotal(window.same(), in.dimension(2), width, window.strideX());
    activated(
        operator,
        "Conv",
        withWeights(operator),
        window.activation(),
        Attribute.of("group", groups),
        Attribute.list("kernel_shape", height, width),
        Attribute.list("strides", window.strideY(), window.strideX()),
        Attribute.list("pads", top, left, padY - top, padX - left));
  }

  private void transposed(TfliteOperator operator) {
    TfliteTensor weights = model.constant(operator.input(1));
    int height = weights.dimension(1);
    int width = weights.dimension(2);
    if (weights.dimension(0) != 1) {
      throw new IllegalArgumentException("onnx: expected one output plane, got " + weights);
    }
    weights(operator, new int[] {weights.dimension(3), 1, height, width}, false);
    Window window = operator.window();
    graph.node(
        "ConvTranspose",
        withWeights(operator),
        name(operator.output()),
        Attribute.list("kernel_shape", height, width),
        Attribute.list("strides", window.strideY(), window.strideX()));
  }

  private List<String> withWeights(TfliteOperator operator) {
    String output = name(operator.output());
    return List.of(name(operator.input(0)), output + "_weights", output + "_bias");
  }

  /** Writes weights [A, H, W, B] as [A, B, H, W], or as [B, A, H, W] where A is 1; and the bias. */
  private void weights(TfliteOperator operator, int[] shape, boolean firstStays) {
    TfliteTensor tensor = model.constant(operator.input(1));
    int first = firstStays ? tensor.dimension(0) : 1;
    int last = tensor.dimension(3);
    int taps = tensor.dimension(1) * tensor.dimension(2);
    double[] stored = tensor.values();
    double[] values = new double[stored.length];
    for (int a = 0; a < first; a++) {
      for (int t = 0; t < taps; t++) {
        for (int b = 0; b < last; b++) {
          values[(a * last + b) * taps + t] = stored[(a * taps + t) * last + b];
        }
      }
    }
    String output = name(operator.output());
    graph.floats(output + "_weights", values, shape);
    double[] bias = model.constant(operator.input(2)).values();
    graph.floats(output + "_bias", bias, bias.length);
  }

  private void prelu(TfliteOperator operator) {
    String slopes = name(operator.output()) + "_slopes";
    double[] values = model.constant(operator.input(1)).values();
    graph.floats(slopes, values, values.length, 1, 1);
    graph.node("PRelu", List.of(name(operator.input(0)), slopes), name(operator.output()));
  }

  private void globalAverage(TfliteOperator operator) {
    TfliteTensor out = model.tensor(operator.output());
    if (out.size() != out.dimension(3)) {
      throw new IllegalArgumentException("onnx: expected the mean of whole planes, got " + out);
    }
    // Row by row: GlobalAveragePool sums a plane number by number in 32-bit floats, and loses two
    // digits.
    String rows = name(operator.output()) + "_rows";
    Attribute keep = Attribute.of("keepdims", 1);
    graph.node(
        "ReduceMean", List.of(name(operator.input(0))), rows, Attribute.list("axes", 3), keep);
    graph.node(
        "ReduceMean", List.of(rows), name(operator.output()), Attribute.list("axes", 2), keep);
  }

  private void maxPool(TfliteOperator operator) {
    Window window = operator.window();
    simple(
        operator,
        "MaxPool",
        Attribute.list("kernel_shape", operator.poolHeight(), operator.poolWidth()),
        Attribute.list("strides", window.strideY(), window.strideX()),
        Attribute.of("auto_pad", window.same() ? "SAME_UPPER" : "VALID"));
  }

  private void resize(TfliteOperator operator) {
    if (!operator.halfPixelCentres()) {
      throw new IllegalArgumentException("onnx: expected half-pixel centres in " + operator);
    }
    TfliteTensor in = model.tensor(operator.input(0));
    TfliteTensor out = model.tensor(operator.output());
    String sizes = name(operator.output()) + "_sizes";
    graph.integers(sizes, 1, out.dimension(3), out.dimension(1), out.dimension(2));
    if (out.dimension(3) != in.dimension(3)) {
      throw new IllegalArgumentException("onnx: expected as many channels in " + operator);
    }
    graph.node(
        "Resize",
        List.of(name(operator.input(0)), "", "", sizes),
        name(operator.output()),
        Attribute.of("mode", "linear"),
        Attribute.of("coordinate_transformation_mode", "half_pixel"));
  }

  private void pad(TfliteOperator operator) {
    int[] pads = model.constant(operator.input(1)).ints();
    String amounts = name(operator.output()) + "_pads";
    graph.integers(amounts, pads[0], pads[6], pads[2], pads[4], pads[1], pads[7], pads[3], pads[5]);
    graph.node("Pad", List.of(name(operator.input(0)), amounts), name(operator.output()));
  }

  private void reshape(TfliteOperator operator) {
    String output = name(operator.output());
    graph.node(
        "Transpose",
        List.of(name(operator.input(0))),
        output + "_nhwc",
        Attribute.list("perm", 0, 2, 3, 1));
    graph.integers(output + "_shape", model.tensor(operator.output()).shape());
    graph.node("Reshape", List.of(output + "_nhwc", output + "_shape"), output);
  }

  private void concatenate(TfliteOperator operator) {
    List<String> inputs = new java.util.ArrayList<>();
    for (int i = 0; i < operator.inputs(); i++) {
      inputs.add(name(operator.input(i)));
    }
    graph.node("Concat", inputs, name(operator.output()), Attribute.of("axis", operator.axis()));
  }
}

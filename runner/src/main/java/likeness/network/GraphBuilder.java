// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.tflite.Activation;
import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteOperator;
import likeness.tflite.TfliteTensor;
import likeness.tflite.Window;

/** Turns the operators of a TensorFlow Lite graph into layers. */
final class GraphBuilder {
  private final TfliteModel model;
  private final Constants constants;
  private final int[] slotOf;
  private final List<Integer> slots = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();

  private GraphBuilder(TfliteModel model) {
    this.model = model;
    this.constants = new Constants(model);
    this.slotOf = new int[model.tensors().size()];
    Arrays.fill(slotOf, -1);
  }

  static Graph build(TfliteModel model) {
    GraphBuilder builder = new GraphBuilder(model);
    int input = model.inputs().get(0);
    builder.slot(input);
    for (TfliteOperator operator : model.operators()) {
      if (!operator.unpacks()) {
        builder.add(operator);
      }
    }
    List<Graph.Output> outputs = new ArrayList<>();
    for (int output : model.outputs()) {
      outputs.add(new Graph.Output(builder.written(output), publicShape(model.tensor(output))));
    }
    return new Graph(builder.layers, builder.slots, Shape.of(model.tensor(input)), outputs);
  }

  /** The shape handed out: [N, C, H, W] for maps, [N, C] where there is one pixel. */
  private static List<Integer> publicShape(TfliteTensor tensor) {
    if (tensor.rank() == 4) {
      Shape shape = Shape.of(tensor);
      return shape.plane() == 1
          ? List.of(1, shape.channels())
          : List.of(1, shape.channels(), shape.height(), shape.width());
    }
    List<Integer> shape = new ArrayList<>();
    for (int n : tensor.shape()) {
      shape.add(n);
    }
    return shape;
  }

  private int slot(int tensor) {
    slotOf[tensor] = newSlot(model.tensor(tensor).size());
    return slotOf[tensor];
  }

  private int newSlot(int size) {
    slots.add(size);
    return slots.size() - 1;
  }

  private int written(int tensor) {
    if (slotOf[tensor] < 0) {
      throw new IllegalArgumentException(
          "graph: expected tensor " + model.tensor(tensor) + " to be computed before its use");
    }
    return slotOf[tensor];
  }

  private Shape shape(int tensor) {
    return Shape.of(model.tensor(tensor));
  }

  private void add(TfliteOperator operator) {
    int input = operator.input(0);
    int output = operator.output();
    int from =
        operator.operation() == likeness.tflite.Operation.CONCATENATION ? -1 : written(input);
    int to = slot(output);
    int size = model.tensor(output).size();
    switch (operator.operation()) {
      case CONVOLUTION -> convolution(operator, from, to);
      case DEPTHWISE_CONVOLUTION -> depthwise(operator, from, to);
      case TRANSPOSED_CONVOLUTION -> transposed(operator, from, to);
      case ADD -> {
        layers.add(new Elementwise.Add(from, written(operator.input(1)), to, size));
        activate(operator.activation(), to, size);
      }
      case MULTIPLY ->
          layers.add(new Elementwise.Scale(from, written(operator.input(1)), to, shape(output)));
      case RELU -> layers.add(new Elementwise.Clamp(from, to, size, Double.POSITIVE_INFINITY));
      case PRELU ->
          layers.add(
              new Elementwise.Prelu(from, to, shape(output), constants.vector(operator.input(1))));
      case HARD_SWISH -> layers.add(new Elementwise.HardSwish(from, to, size));
      case LOGISTIC -> layers.add(new Elementwise.Logistic(from, to, size));
      case MAX_POOL -> layers.add(new Resampling.MaxPool(from, to, shape(output)));
      case AVERAGE_POOL, MEAN -> layers.add(new Resampling.GlobalAverage(from, to, shape(input)));
      case RESIZE_BILINEAR -> layers.add(new Resampling.Enlarge(from, to, shape(input)));
      case DEPTH_TO_SPACE ->
          layers.add(
              new Resampling.DepthToSpace(from, to, shape(input), shape(output), operator.block()));
      case PAD -> {
        int[] pads = constants.ints(operator.input(1));
        layers.add(new Resampling.Pad(from, to, shape(input), shape(output), pads[2], pads[4]));
      }
      case RESHAPE -> layers.add(new Resampling.Interleave(from, to, shape(input), 0));
      case CONCATENATION -> concatenate(operator, to);
      default -> throw new IllegalArgumentException("graph: unexpected " + operator);
    }
  }

  private void concatenate(TfliteOperator operator, int to) {
    int offset = 0;
    for (int i = 0; i < operator.inputs(); i++) {
      int size = model.tensor(operator.input(i)).size();
      layers.add(new Resampling.Copy(written(operator.input(i)), to, size, offset));
      offset += size;
    }
  }

  private void activate(Activation activation, int slot, int size) {
    if (activation != Activation.NONE) {
      double limit = activation == Activation.RELU ? Double.POSITIVE_INFINITY : 6.0;
      layers.add(new Elementwise.Clamp(slot, slot, size, limit));
    }
  }

  private void convolution(TfliteOperator operator, int from, int to) {
    Window window = operator.window();
    Shape in = shape(operator.input(0));
    Shape out = shape(operator.output());
    double[] weights = constants.kernelsByPlane(operator.input(1));
    double[] bias = constants.vector(operator.input(2));
    if (weights.length == in.channels() * out.channels() && window.strideX() == 1) {
      layers.add(new PointwiseConvolution(from, to, in, weights, bias));
    } else {
      Patches patches = patches(operator, window, in, out);
      int scratch = newSlot(in.channels() * patches.size());
      int sums = newSlot(patches.sums());
      layers.add(new SpatialConvolution(from, to, scratch, sums, in, out, patches, weights, bias));
    }
    activate(window.activation(), to, out.size());
  }

  private void depthwise(TfliteOperator operator, int from, int to) {
    Window window = operator.window();
    Shape in = shape(operator.input(0));
    Shape out = shape(operator.output());
    Patches patches = patches(operator, window, in, out);
    int scratch = newSlot(patches.size());
    int sums = newSlot(patches.sums());
    layers.add(
        new DepthwiseConvolution(
            from,
            to,
            scratch,
            sums,
            in,
            out,
            patches,
            constants.kernelsByPlane(operator.input(1)),
            constants.vector(operator.input(2))));
    activate(window.activation(), to, out.size());
  }

  private Patches patches(TfliteOperator operator, Window window, Shape in, Shape out) {
    int kw = constants.kernelWidth(operator.input(1));
    int kh = constants.kernelHeight(operator.input(1));
    int left = Window.padBefore(window.same(), in.width(), kw, window.strideX());
    int top = Window.padBefore(window.same(), in.height(), kh, window.strideY());
    return new Patches(in, out, kw, kh, window.strideX(), window.strideY(), left, top);
  }

  private void transposed(TfliteOperator operator, int from, int to) {
    Window window = operator.window();
    Shape in = shape(operator.input(0));
    Shape out = shape(operator.output());
    int sums = newSlot(in.plane());
    layers.add(
        new TransposedConvolution(
            from,
            to,
            sums,
            in,
            out,
            window.strideX(),
            constants.vector(operator.input(1)),
            constants.vector(operator.input(2))));
  }
}

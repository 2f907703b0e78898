// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteOperator;
import likeness.tflite.TfliteTensor;
import likeness.tflite.Window;

/**
 * Turns the steps of a TensorFlow Lite graph into layers, with their weights and their places in
 * memory.
 */
final class GraphBuilder {
  private final TfliteModel model;
  private final Constants constants;
  private final Memory memory = new Memory();
  private final int[] slotOf;
  private final int[] lastUse;
  private final List<Integer> scratch = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();

  private GraphBuilder(TfliteModel model) {
    this.model = model;
    this.constants = new Constants(model);
    this.slotOf = new int[model.tensors()];
    this.lastUse = new int[slotOf.length];
    Arrays.fill(slotOf, Step.NONE);
  }

  static Graph build(TfliteModel model) {
    return new GraphBuilder(model).build();
  }

  private Graph build() {
    List<Step> steps = Steps.of(model);
    findLastUses(steps);
    int input = model.input();
    slotOf[input] = memory.take(shape(input));
    for (int i = 0; i < steps.size(); i++) {
      add(steps.get(i));
      release(steps.get(i), i);
    }
    List<Graph.Output> outputs = new ArrayList<>();
    for (int output : model.outputs()) {
      outputs.add(new Graph.Output(slot(output), publicShape(model.tensor(output))));
    }
    return new Graph(layers, memory, shape(input), slotOf[input], outputs);
  }

  private void findLastUses(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      for (int tensor : steps.get(i).inputs()) {
        lastUse[tensor] = i;
      }
      if (steps.get(i).added() != Step.NONE) {
        lastUse[steps.get(i).added()] = i;
      }
    }
    for (int output : model.outputs()) {
      lastUse[output] = steps.size();
    }
  }

  private void release(Step step, int index) {
    scratch.forEach(memory::release);
    scratch.clear();
    for (int tensor : step.inputs()) {
      releaseAfter(tensor, index);
    }
    if (step.added() != Step.NONE) {
      releaseAfter(step.added(), index);
    }
  }

  private void releaseAfter(int tensor, int index) {
    if (lastUse[tensor] == index) {
      memory.release(slot(tensor));
      lastUse[tensor] = Step.NONE;
    }
  }

  /**
   * The shape handed out: [N, C, H, W] for maps, [N, C] where there is one pixel, else as in the
   * file.
   */
  private static List<Integer> publicShape(TfliteTensor tensor) {
    if (tensor.rank() == 4) {
      Shape shape = Shape.of(tensor);
      return shape.isPixel()
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
    if (slotOf[tensor] == Step.NONE) {
      throw new IllegalArgumentException(
          "graph: expected " + model.tensor(tensor) + " to be computed before its use");
    }
    return slotOf[tensor];
  }

  private int scratch(int count, int length) {
    int slot = memory.take(count, length);
    scratch.add(slot);
    return slot;
  }

  private Shape shape(int tensor) {
    return Shape.of(model.tensor(tensor));
  }

  private void add(Step step) {
    TfliteTensor result = model.tensor(step.output());
    int to = result.rank() == 4 ? memory.take(Shape.of(result)) : memory.take(1, result.size());
    slotOf[step.output()] = to;
    layers.add(layer(step, to));
  }

  private Layer layer(Step step, int to) {
    TfliteOperator operator = step.operator();
    int from = slot(step.inputs()[0]);
    return switch (operator.operation()) {
      case CONVOLUTION -> convolution(step, from, to);
      case DEPTHWISE_CONVOLUTION -> depthwise(step, from, to);
      case TRANSPOSED_CONVOLUTION -> transposed(step, from, to);
      case ADD -> new Addition(from, to, finish(step));
      case MULTIPLY -> new Scaling(from, slot(step.inputs()[1]), to);
      case MAX_POOL -> maxPool(step, from, to);
      case AVERAGE_POOL, MEAN -> new GlobalAverage(from, to);
      case RESIZE_BILINEAR -> enlargement(step, from, to);
      case DEPTH_TO_SPACE ->
          new DepthToSpace(
              from, to, shape(step.inputs()[0]), shape(step.output()), operator.block());
      case RESHAPE, CONCATENATION -> {
        int[] slots = new int[step.inputs().length];
        for (int i = 0; i < slots.length; i++) {
          slots[i] = slot(step.inputs()[i]);
        }
        yield new Interleaving(slots, to);
      }
      default -> throw new IllegalArgumentException("graph: unexpected " + operator);
    };
  }

  private Finish finish(Step step) {
    if (step.kind() == Finish.Kind.PRELU && shape(step.output()).isPixel()) {
      throw new IllegalArgumentException(
          "graph: expected planes for the slopes of " + step.operator());
    }
    double[] slopes = step.slopes() == Step.NONE ? new double[0] : constants.vector(step.slopes());
    Finish finish = Finish.of(step.kind(), slopes);
    return step.added() == Step.NONE ? finish : finish.adding(slot(step.added()));
  }

  private Layer convolution(Step step, int from, int to) {
    TfliteOperator operator = step.operator();
    Shape in = shape(step.inputs()[0]);
    Shape out = shape(step.output());
    double[] bias = constants.vector(operator.input(2));
    Kernel kernel = kernel(step, in);
    Finish finish = finish(step);
    if (out.isPixel() && kernel.taps() == in.plane()) {
      int numbers = scratch(1, in.channels() * in.plane());
      double[] weights = constants.vector(operator.input(1));
      return new PixelConvolution(from, to, numbers, weights, bias, finish);
    }
    double[] weights = constants.kernelsByPlane(operator.input(1));
    if (kernel.taps() == 1 && kernel.strideX() == 1 && kernel.strideY() == 1) {
      return new PointwiseConvolution(from, to, in, weights, bias, finish);
    }
    int taps = scratch(in.channels() * kernel.taps(), out.width());
    int sums = scratch(out.channels(), out.width());
    return new SpatialConvolution(from, to, taps, sums, in, out, kernel, weights, bias, finish);
  }

  private Layer depthwise(Step step, int from, int to) {
    TfliteOperator operator = step.operator();
    Shape in = shape(step.inputs()[0]);
    Shape out = shape(step.output());
    Kernel kernel = kernel(step, in);
    return new DepthwiseConvolution(
        from,
        to,
        scratch(1, DepthwiseConvolution.padded(in, out, kernel).plane()),
        in,
        out,
        kernel,
        constants.kernelsByPlane(operator.input(1)),
        constants.vector(operator.input(2)),
        finish(step));
  }

  private Kernel kernel(Step step, Shape in) {
    TfliteOperator operator = step.operator();
    Window window = operator.window();
    int width = constants.kernelWidth(operator.input(1));
    int height = constants.kernelHeight(operator.input(1));
    int left = Window.padBefore(window.same(), in.width(), width, window.strideX());
    int top = Window.padBefore(window.same(), in.height(), height, window.strideY());
    return new Kernel(
        width,
        height,
        window.strideX(),
        window.strideY(),
        step.padded() ? step.left() : left,
        step.padded() ? step.top() : top);
  }

  private Layer transposed(Step step, int from, int to) {
    TfliteOperator operator = step.operator();
    Shape in = shape(step.inputs()[0]);
    int block = operator.window().strideX();
    double[] bias = constants.vector(operator.input(2));
    if (constants.kernelWidth(operator.input(1)) != block
        || constants.kernelHeight(operator.input(1)) != operator.window().strideY()
        || operator.window().strideY() != block
        || bias.length != 1) {
      throw new IllegalArgumentException("graph: expected one plane of blocks from " + operator);
    }
    return new TransposedConvolution(
        from,
        to,
        scratch(block * block, in.plane()),
        in,
        block,
        constants.vector(operator.input(1)),
        bias[0],
        finish(step));
  }

  private Layer maxPool(Step step, int from, int to) {
    TfliteOperator operator = step.operator();
    Shape in = shape(step.inputs()[0]);
    Window window = operator.window();
    if (operator.poolWidth() != 2
        || operator.poolHeight() != 2
        || window.strideX() != 2
        || window.strideY() != 2
        || in.width() % 2 != 0
        || in.height() % 2 != 0) {
      throw new IllegalArgumentException("graph: expected blocks of 2×2 in " + operator);
    }
    return new MaxPool(from, to, shape(step.output()));
  }

  private Layer enlargement(Step step, int from, int to) {
    Shape in = shape(step.inputs()[0]);
    Shape out = shape(step.output());
    if (!step.operator().halfPixelCentres()
        || out.width() != 2 * in.width()
        || out.height() != 2 * in.height()) {
      throw new IllegalArgumentException(
          "graph: expected a doubled size and half-pixel centres in " + step.operator());
    }
    return new Enlargement(from, to, scratch(1, in.width()), in);
  }
}

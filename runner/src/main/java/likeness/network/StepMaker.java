// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.network.TfliteFile.OperatorEntry;

/** Turns one operator of the file into a step; field numbers are those of the published schema. */
final class StepMaker {
  private final Plan plan;
  private final OperatorEntry operator;
  private final int to;
  private final int from;
  private final MapShape in;
  private final MapShape out;

  /**
   * @param to the output's buffer
   */
  StepMaker(Plan plan, OperatorEntry operator, int to) {
    this.plan = plan;
    this.operator = operator;
    this.to = to;
    from = plan.buffer(operator.inputs()[0]);
    in = plan.shape(operator.inputs()[0]);
    out = plan.shape(operator.outputs()[0]);
  }

  Step make() {
    return switch (operator.op()) {
      case ADD -> addition();
      case AVERAGE_POOL, MEAN -> means();
      case CONCATENATION -> concatenation();
      case CONVOLUTION -> convolution();
      case DEPTHWISE_CONVOLUTION -> depthwise();
      case DEPTH_TO_SPACE -> MapSteps.depthToSpace(from, to, in, out, options().intAt(0, 1));
      case LOGISTIC -> MapSteps.activate(from, to, out.length(), Activation.LOGISTIC);
      case HARD_SWISH -> MapSteps.activate(from, to, out.length(), Activation.HARD_SWISH);
      case RELU -> MapSteps.activate(from, to, out.length(), Activation.RELU);
      case MAX_POOL -> MapSteps.largest(from, to, in, out, poolWindow());
      case MULTIPLY -> product();
      case PAD -> padding();
      case PRELU -> MapSteps.parametricRelu(from, to, out, plan.constant(operator.inputs()[1]));
      case RESHAPE -> reshaping();
      case RESIZE_BILINEAR -> resizing();
      case TRANSPOSED_CONVOLUTION -> transposedConvolution();
      case DEQUANTIZE, DENSIFY -> throw unexpected("a computed " + operator.op());
    };
  }

  private FlatTable options() {
    return operator.options().orElseThrow(() -> unexpected("no options"));
  }

  private IllegalArgumentException unexpected(String what) {
    return new IllegalArgumentException(
        "network file: expected a " + operator.op() + " that is known here, got " + what);
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw unexpected(what);
    }
  }

  private Step addition() {
    require(in.equals(plan.shape(operator.inputs()[1])), "addends of two shapes");
    Activation activation =
        Activation.fused(operator.options().isPresent() ? options().byteAt(0, 0) : 0);
    return MapSteps.add(from, plan.buffer(operator.inputs()[1]), to, out.length(), activation);
  }

  private Step means() {
    require(out.area() == 1 && out.planes() == in.planes(), "a mean over less than a plane");
    return MapSteps.planeMeans(from, to, in);
  }

  private Step concatenation() {
    int axis = options().intAt(0, 0);
    require(axis == (plan.isMap(operator.outputs()[0]) ? 3 : 1), "axis " + axis);
    int count = operator.inputs().length;
    int[] buffers = new int[count];
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      buffers[i] = plan.buffer(operator.inputs()[i]);
      lengths[i] = plan.shape(operator.inputs()[i]).length();
    }
    return MapSteps.append(buffers, lengths, to);
  }

  private Step convolution() {
    FlatTable options = options();
    int[] w = plan.dimensions(operator.inputs()[1]);
    require(options.intAt(4, 1) == 1 && options.intAt(5, 1) == 1, "a dilation");
    Window2d window =
        Window2d.of(
            in, w[1], w[2], options.intAt(2, 1), options.intAt(1, 1), options.byteAt(0, 0) == 0);
    int columnsLength = ConvolutionStep.columnsLength(in, out, window);
    return new ConvolutionStep(
        from,
        to,
        columnsLength == 0 ? from : plan.scratch(columnsLength),
        in,
        out,
        window,
        planesFirst(plan.constant(operator.inputs()[1]), w),
        plan.constant(operator.inputs()[2]),
        Activation.fused(options.byteAt(3, 0)));
  }

  /** [O, H, W, I] to [O, I, H, W], the order in which columns are gathered. */
  private static double[] planesFirst(double[] weights, int[] shape) {
    int window = shape[1] * shape[2];
    int planes = shape[3];
    double[] turned = new double[weights.length];
    for (int o = 0; o < shape[0]; o++) {
      for (int k = 0; k < window; k++) {
        for (int i = 0; i < planes; i++) {
          turned[(o * planes + i) * window + k] = weights[(o * window + k) * planes + i];
        }
      }
    }
    return turned;
  }

  private Step depthwise() {
    FlatTable options = options();
    int[] w = plan.dimensions(operator.inputs()[1]);
    require(
        w[3] == in.planes() && options.intAt(5, 1) == 1 && options.intAt(6, 1) == 1,
        "a multiplier or dilation");
    Window2d window =
        Window2d.of(
            in, w[1], w[2], options.intAt(2, 1), options.intAt(1, 1), options.byteAt(0, 0) == 0);
    return new DepthwiseStep(
        from,
        to,
        plan.scratch(DepthwiseStep.framedLength(in, window)),
        in,
        out,
        window,
        planesFirst(plan.constant(operator.inputs()[1]), new int[] {1, w[1], w[2], w[3]}),
        plan.constant(operator.inputs()[2]),
        Activation.fused(options.byteAt(4, 0)));
  }

  private Window2d poolWindow() {
    FlatTable o = options();
    require(o.byteAt(5, 0) == 0, "an activation");
    return Window2d.of(
        in, o.intAt(4, 1), o.intAt(3, 1), o.intAt(2, 1), o.intAt(1, 1), o.byteAt(0, 0) == 0);
  }

  private Step product() {
    int first = operator.inputs()[0];
    int second = operator.inputs()[1];
    boolean scaledFirst = in.equals(out);
    MapShape factors = plan.shape(scaledFirst ? second : first);
    require(factors.area() == 1 && factors.planes() == out.planes(), "factors of shape " + factors);
    return MapSteps.scalePlanes(
        plan.buffer(scaledFirst ? first : second),
        plan.buffer(scaledFirst ? second : first),
        to,
        out);
  }

  private Step padding() {
    int[] p = plan.intConstant(operator.inputs()[1]);
    require(p.length == 8 && p[0] == 0 && p[1] == 0, "a padding of the batch");
    return MapSteps.pad(from, to, in, out, p[6], p[2], p[4]);
  }

  private Step reshaping() {
    require(!plan.isMap(operator.outputs()[0]), "a reshape to a map");
    return plan.isMap(operator.inputs()[0])
        ? MapSteps.flatten(from, to, in)
        : MapSteps.append(new int[] {from}, new int[] {in.length()}, to);
  }

  private Step resizing() {
    require(
        options().byteAt(2, 0) == 0 && options().byteAt(3, 0) != 0,
        "corners aligned or centres not at halves");
    return new ResizeStep(from, to, in, out);
  }

  private Step transposedConvolution() {
    int[] w = plan.dimensions(operator.inputs()[1]);
    byte[] custom = operator.custom();
    int stride = custom.length == 12 ? custom[4] : 0;
    require(
        stride > 0 && stride == custom[8] && w[1] == stride && w[2] == stride,
        "a window unlike its stride");
    return new TransposedConvolutionStep(
        from,
        to,
        plan.scratch(in.area()),
        in,
        out,
        stride,
        plan.constant(operator.inputs()[1]),
        plan.constant(operator.inputs()[2]));
  }
}

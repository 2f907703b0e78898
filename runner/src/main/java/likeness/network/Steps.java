// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.tflite.Activation;
import likeness.tflite.Operation;
import likeness.tflite.TfliteModel;
import likeness.tflite.TfliteOperator;

/**
 * The operators of a graph as the steps that will be run.
 *
 * <p>Folded into the step before: activations, and the addition of another map. Folded into the
 * step after: the zeros that a PAD puts round a map or behind its channels, and a RESHAPE.
 */
final class Steps {
  private final TfliteModel model;
  private final int[] uses;
  private final Map<Integer, Step> producers = new HashMap<>();
  private final Map<Integer, TfliteOperator> pads = new HashMap<>();
  private final Map<Integer, TfliteOperator> reshapes = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Steps(TfliteModel model) {
    this.model = model;
    this.uses = new int[model.tensors()];
  }

  static List<Step> of(TfliteModel model) {
    Steps folding = new Steps(model);
    folding.countUses();
    for (TfliteOperator operator : model.operators()) {
      if (!operator.unpacks()) {
        folding.take(operator);
      }
    }
    folding.outputReshapes();
    return folding.steps;
  }

  private void countUses() {
    for (TfliteOperator operator : model.operators()) {
      for (int i = 0; i < operator.inputs(); i++) {
        uses[operator.input(i)]++;
      }
    }
    for (int output : model.outputs()) {
      uses[output]++;
    }
  }

  private void take(TfliteOperator operator) {
    switch (operator.operation()) {
      case PAD -> pads.put(operator.output(), operator);
      case RESHAPE -> reshapes.put(operator.output(), operator);
      case CONVOLUTION, DEPTHWISE_CONVOLUTION -> convolution(operator);
      case TRANSPOSED_CONVOLUTION, AVERAGE_POOL, MEAN, MAX_POOL, RESIZE_BILINEAR, DEPTH_TO_SPACE ->
          append(new Step(operator, operator.input(0)));
      case ADD -> addition(operator);
      case MULTIPLY -> append(new Step(operator, operator.input(0), operator.input(1)));
      case CONCATENATION -> concatenation(operator);
      case RELU -> activation(operator, Finish.Kind.RELU, Step.NONE);
      case PRELU -> activation(operator, Finish.Kind.PRELU, operator.input(1));
      case HARD_SWISH -> activation(operator, Finish.Kind.HARD_SWISH, Step.NONE);
      case LOGISTIC -> activation(operator, Finish.Kind.LOGISTIC, Step.NONE);
      default -> throw new IllegalArgumentException("graph: unexpected " + operator);
    }
  }

  private void append(Step step) {
    steps.add(step);
    producers.put(step.output(), step);
  }

  private void convolution(TfliteOperator operator) {
    TfliteOperator pad = pads.get(operator.input(0));
    Step step = new Step(operator, pad == null ? operator.input(0) : pad.input(0));
    if (pad != null) {
      int[] amounts = amounts(pad);
      if (operator.window().same() || amounts[6] != 0 || amounts[7] != 0) {
        throw new IllegalArgumentException("graph: expected zeros round each plane in " + pad);
      }
      step.pad(amounts[2], amounts[4]);
    }
    fuse(step, operator.window().activation());
    append(step);
  }

  /** The zeros before and after each of a map's four dimensions. */
  private int[] amounts(TfliteOperator pad) {
    int[] amounts = model.constant(pad.input(1)).ints();
    if (amounts.length != 8) {
      throw new IllegalArgumentException("graph: expected four pairs of amounts in " + pad);
    }
    return amounts;
  }

  private static void fuse(Step step, Activation activation) {
    switch (activation) {
      case NONE -> {}
      case RELU -> step.activate(Finish.Kind.RELU, Step.NONE, step.output());
      case RELU6 ->
          throw new IllegalArgumentException("graph: unexpected RELU6 in " + step.operator());
    }
  }

  private void activation(TfliteOperator operator, Finish.Kind kind, int slopes) {
    Step producer = producers.get(operator.input(0));
    if (producer == null || uses[operator.input(0)] != 1 || producer.kind() != Finish.Kind.NONE) {
      throw new IllegalArgumentException("graph: expected to fold " + operator);
    }
    producer.activate(kind, slopes, operator.output());
    producers.put(operator.output(), producer);
  }

  /**
   * Folds an addition into the convolution that computes one of its maps, if nobody else reads that
   * map.
   */
  private void addition(TfliteOperator operator) {
    int first = unpadded(operator.input(0));
    int second = unpadded(operator.input(1));
    for (int i = 0; i < 2; i++) {
      int own = operator.input(i);
      int other = i == 0 ? second : first;
      Step producer = producers.get(own);
      if (producer != null && uses[own] == 1 && producer.isBare() && convolves(producer)) {
        // Moved to the end: the other map may be computed later than this one.
        steps.remove(producer);
        producer.add(other, operator.output());
        fuse(producer, operator.activation());
        append(producer);
        return;
      }
    }
    boolean firstIsPadded = first != operator.input(0);
    Step step = new Step(operator, firstIsPadded ? second : first);
    step.add(firstIsPadded ? first : second, operator.output());
    fuse(step, operator.activation());
    append(step);
  }

  private static boolean convolves(Step step) {
    return step.operator().operation() == Operation.CONVOLUTION
        || step.operator().operation() == Operation.DEPTHWISE_CONVOLUTION;
  }

  /** A map to be added, without the channels of zeros behind it. */
  private int unpadded(int tensor) {
    TfliteOperator pad = pads.get(tensor);
    if (pad == null) {
      return tensor;
    }
    int[] amounts = amounts(pad);
    for (int i = 0; i < 7; i++) {
      if (amounts[i] != 0) {
        throw new IllegalArgumentException("graph: expected zeros behind the channels in " + pad);
      }
    }
    return pad.input(0);
  }

  private void concatenation(TfliteOperator operator) {
    int[] maps = new int[operator.inputs()];
    for (int i = 0; i < maps.length; i++) {
      TfliteOperator reshape = reshapes.remove(operator.input(i));
      if (reshape == null || operator.axis() != 1) {
        throw new IllegalArgumentException("graph: expected reshaped maps in " + operator);
      }
      maps[i] = reshape.input(0);
    }
    append(new Step(operator, maps));
  }

  /** The outputs that are a reshaped map. */
  private void outputReshapes() {
    for (TfliteOperator reshape : model.operators()) {
      if (reshapes.containsKey(reshape.output())) {
        append(new Step(reshape, reshape.input(0)));
      }
    }
  }
}

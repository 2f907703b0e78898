// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import likeness.tflite.TfliteOperator;

/** An operator with what was folded into it; tensors are named by their index in the graph. */
final class Step {
  static final int NONE = -1;

  private final TfliteOperator operator;
  private final int[] inputs;
  private int output;
  private int added = NONE;
  private Finish.Kind kind = Finish.Kind.NONE;
  private int slopes = NONE;
  private boolean padded;
  private int top;
  private int left;

  /** Takes the tensors that are computed before this step, without weights. */
  Step(TfliteOperator operator, int... inputs) {
    this.operator = operator;
    this.inputs = inputs;
    this.output = operator.output();
  }

  TfliteOperator operator() {
    return operator;
  }

  int[] inputs() {
    return inputs;
  }

  int output() {
    return output;
  }

  /** The map added to the result, or {@link #NONE}. */
  int added() {
    return added;
  }

  Finish.Kind kind() {
    return kind;
  }

  /** The tensor of the slopes, for {@link Finish.Kind#PRELU}. */
  int slopes() {
    return slopes;
  }

  /** Whether zeros are put round the input by amounts of their own. */
  boolean padded() {
    return padded;
  }

  int top() {
    return top;
  }

  int left() {
    return left;
  }

  /** Whether nothing has been folded behind the operator yet. */
  boolean isBare() {
    return added == NONE && kind == Finish.Kind.NONE;
  }

  void pad(int top, int left) {
    padded = true;
    this.top = top;
    this.left = left;
  }

  void add(int map, int result) {
    added = map;
    output = result;
  }

  void activate(Finish.Kind activation, int slopesTensor, int result) {
    kind = activation;
    slopes = slopesTensor;
    output = result;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import java.util.Arrays;
import java.util.List;

/**
 * One operator of a TensorFlow Lite graph: what it does, which tensors it reads and writes, and its
 * options.
 */
public final class TfliteOperator {
  private final Flatbuffer file;
  private final Operation operation;
  private final int[] inputs;
  private final int[] outputs;
  private final int options;
  private final int customOptions;

  TfliteOperator(Flatbuffer file, int table, Operation operation) {
    this.file = file;
    this.operation = operation;
    this.inputs = file.int32s(file.reference(table, 1));
    this.outputs = file.int32s(file.reference(table, 2));
    this.options = file.reference(table, 4);
    this.customOptions = file.reference(table, 5);
  }

  public Operation operation() {
    return operation;
  }

  /** Whether it only unpacks a constant: half precision to single, or sparse to dense. */
  public boolean unpacks() {
    return operation == Operation.DEQUANTIZE || operation == Operation.DENSIFY;
  }

  /** All tensors that it reads and writes. */
  List<Integer> tensors() {
    List<Integer> tensors = Flatbuffer.list(inputs);
    tensors.addAll(Flatbuffer.list(outputs));
    return tensors;
  }

  public int inputs() {
    return inputs.length;
  }

  /** The tensor that argument {@code index} is. */
  public int input(int index) {
    if (index >= inputs.length) {
      throw new IllegalArgumentException(
          operation + ": expected more than " + index + " inputs, got " + inputs.length);
    }
    return inputs[index];
  }

  /** The one tensor it writes. */
  public int output() {
    if (outputs.length != 1) {
      throw new IllegalArgumentException(
          operation + ": expected one output, got " + outputs.length);
    }
    return outputs[0];
  }

  /** The step of the window and what follows it, of a convolution or pooling. */
  public Window window() {
    switch (operation) {
      case CONVOLUTION:
        require(dilation(4) && dilation(5), "no dilation");
        return window(file.int8(options, 3));
      case DEPTHWISE_CONVOLUTION:
        require(dilation(5) && dilation(6) && file.int32(options, 3) == 1, "multiplier 1");
        return window(file.int8(options, 4));
      case MAX_POOL:
      case AVERAGE_POOL:
        return window(file.int8(options, 5));
      case TRANSPOSED_CONVOLUTION:
        int[] custom = customInts();
        return new Window(custom[0] == 1, custom[1], custom[2], Activation.NONE);
      default:
        throw new IllegalArgumentException("window: expected a convolution, got " + operation);
    }
  }

  /** The width of a pooling window. */
  public int poolWidth() {
    return file.int32(options, 3);
  }

  /** The height of a pooling window. */
  public int poolHeight() {
    return file.int32(options, 4);
  }

  /** The activation that follows an ADD, MULTIPLY or CONCATENATION. */
  public Activation activation() {
    return Activation.of(file.int8(options, operation == Operation.CONCATENATION ? 1 : 0));
  }

  /** The axis of a CONCATENATION. */
  public int axis() {
    return file.int32(options, 0);
  }

  /** The block size of a DEPTH_TO_SPACE. */
  public int block() {
    return file.int32(options, 0);
  }

  /** Whether a RESIZE_BILINEAR maps the centres of pixels onto each other, as all of ours do. */
  public boolean halfPixelCentres() {
    return file.int8(options, 2) == 0 && file.int8(options, 3) == 1;
  }

  private Window window(int activation) {
    return new Window(
        file.int8(options, 0) == 0,
        file.int32(options, 1),
        file.int32(options, 2),
        Activation.of(activation));
  }

  private boolean dilation(int id) {
    return file.field(options, id) == 0 || file.int32(options, id) == 1;
  }

  private int[] customInts() {
    int length = file.length(customOptions, 1);
    require(length == 12, "three numbers as options");
    int[] values = new int[3];
    for (int i = 0; i < 3; i++) {
      values[i] = file.int32At(customOptions + 4 + 4 * i);
    }
    return values;
  }

  private void require(boolean held, String what) {
    if (!held) {
      throw new IllegalArgumentException(operation + ": expected " + what);
    }
  }

  @Override
  public String toString() {
    return operation + " " + Arrays.toString(inputs) + " → " + Arrays.toString(outputs);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * An ONNX graph being written.
 *
 * <p>Source: onnx.proto; field numbers stand beside each message.
 */
final class OnnxGraph {
  /** Stands for a dimension that each run may choose. */
  static final int ANY = -1;

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ProtobufMessage graph = new ProtobufMessage();
  private int nodes;

  OnnxGraph(String name) {
    graph.text(2, name);
  }

  void input(String name, int... shape) {
    graph.message(11, value(name, shape));
  }

  void output(String name, int... shape) {
    graph.message(12, value(name, shape));
  }

  void floats(String name, double[] values, int... shape) {
    ByteBuffer data = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      data.putFloat((float) value);
    }
    constant(name, FLOAT, data.array(), shape);
  }

  void integers(String name, int... values) {
    ByteBuffer data = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      data.putLong(value);
    }
    constant(name, INT64, data.array(), values.length);
  }

  void node(String operation, List<String> inputs, String output, Attribute... attributes) {
    ProtobufMessage node = new ProtobufMessage();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, operation + nodes++).text(4, operation);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.message());
    }
    graph.message(1, node);
  }

  /** The whole file, with notes on where the graph comes from. */
  byte[] toBytes(Map<String, String> metadata) {
    ProtobufMessage model =
        new ProtobufMessage()
            .integer(1, IR_VERSION)
            .text(2, "likeness")
            .message(7, graph)
            .message(8, new ProtobufMessage().text(1, "").integer(2, OPSET));
    metadata.forEach(
        (key, value) -> model.message(14, new ProtobufMessage().text(1, key).text(2, value)));
    return model.toBytes();
  }

  private void constant(String name, int type, byte[] data, int... shape) {
    ProtobufMessage tensor = new ProtobufMessage();
    for (int n : shape) {
      tensor.integer(1, n);
    }
    graph.message(5, tensor.integer(2, type).text(8, name).bytes(9, data));
  }

  private static ProtobufMessage value(String name, int... shape) {
    ProtobufMessage dimensions = new ProtobufMessage();
    for (int axis = 0; axis < shape.length; axis++) {
      ProtobufMessage dimension = new ProtobufMessage();
      dimensions.message(
          1,
          shape[axis] == ANY
              ? dimension.text(2, "axis" + axis)
              : dimension.integer(1, shape[axis]));
    }
    ProtobufMessage tensor = new ProtobufMessage().integer(1, FLOAT).message(2, dimensions);
    return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
  }

  /** A setting of a node. */
  record Attribute(ProtobufMessage message) {

    static Attribute of(String name, int value) {
      return new Attribute(new ProtobufMessage().text(1, name).integer(3, value).integer(20, 2));
    }

    static Attribute of(String name, String value) {
      return new Attribute(new ProtobufMessage().text(1, name).text(4, value).integer(20, 3));
    }

    static Attribute list(String name, int... values) {
      ProtobufMessage message = new ProtobufMessage().text(1, name);
      for (int value : values) {
        message.integer(8, value);
      }
      return new Attribute(message.integer(20, 7));
    }
  }
}

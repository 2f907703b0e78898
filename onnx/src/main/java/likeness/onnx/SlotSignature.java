// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.geometry.Size;
import likeness.tensor.InputSize;
import likeness.tensor.MatteNetwork;

/** Whether a file takes and gives what its manifest says: [1, 3, H, W] → [1, 1, H, W]. */
final class SlotSignature {
  private static final long ANY = -1;

  private SlotSignature() {}

  /**
   * @throws IllegalArgumentException naming what was expected and what the file has
   */
  static void check(OrtSession session, MatteNetwork network) throws OrtException {
    List<NodeInfo> inputs = new ArrayList<>(session.getInputInfo().values());
    if (inputs.size() != 1) {
      throw new IllegalArgumentException("expected one input, the file has " + inputs.size());
    }
    long[] in = floats("input", inputs.get(0));
    boolean pictures = in.length == 4 && fits(in[0], 1) && fits(in[1], 3);
    if (!pictures || !fitsSize(in, network.size())) {
      throw new IllegalArgumentException(
          "expected an input of [1, 3, " + wanted(network.size()) + "], the file has " + text(in));
    }
    List<NodeInfo> outputs = new ArrayList<>(session.getOutputInfo().values());
    if (network.output() >= outputs.size()) {
      throw new IllegalArgumentException(
          "expected an output " + network.output() + ", the file has " + outputs.size());
    }
    for (NodeInfo output : outputs) {
      floats("output", output);
    }
    long[] out = floats("output", outputs.get(network.output()));
    boolean oneMap = out.length == 4 && fits(out[0], 1) && fits(out[1], 1);
    if (!oneMap || !fitsSize(out, network.size())) {
      throw new IllegalArgumentException(
          "expected an output of [1, 1, "
              + wanted(network.size())
              + "], the file has "
              + text(out));
    }
  }

  private static long[] floats(String what, NodeInfo node) {
    if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
      throw new IllegalArgumentException(
          "expected 32-bit numbers for each " + what + ", the file has " + node.getInfo());
    }
    return tensor.getShape();
  }

  private static boolean fits(long dimension, long wanted) {
    return dimension == ANY || dimension == wanted;
  }

  private static boolean fitsSize(long[] shape, InputSize rule) {
    if (rule instanceof InputSize.Fixed fixed) {
      return fits(shape[2], fixed.size().height()) && fits(shape[3], fixed.size().width());
    }
    return shape[2] == ANY && shape[3] == ANY;
  }

  private static String wanted(InputSize rule) {
    if (rule instanceof InputSize.Fixed fixed) {
      Size size = fixed.size();
      return size.height() + ", " + size.width();
    }
    return "any, any";
  }

  private static String text(long[] shape) {
    return Arrays.toString(shape).replace("-1", "any");
  }
}

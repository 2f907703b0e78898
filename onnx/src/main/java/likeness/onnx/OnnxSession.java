// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.tensor.Tensor;

/** An open network with one input; gives its outputs in the order in which the file names them. */
final class OnnxSession implements AutoCloseable {
  private final OrtSession session;
  private final String input;

  OnnxSession(OrtSession session) {
    this.session = session;
    this.input = session.getInputNames().iterator().next();
  }

  List<Tensor> run(Tensor values) throws OrtException {
    long[] shape = new long[values.rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = values.dimension(axis);
    }
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values.values()), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      List<Tensor> outputs = new ArrayList<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        outputs.add(tensor((OnnxTensor) output.getValue()));
      }
      return outputs;
    }
  }

  private static Tensor tensor(OnnxTensor output) {
    long[] shape = output.getInfo().getShape();
    int[] dimensions = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      dimensions[axis] = Math.toIntExact(shape[axis]);
    }
    FloatBuffer buffer = output.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return new Tensor(dimensions, values);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot close a session", e);
    }
  }
}

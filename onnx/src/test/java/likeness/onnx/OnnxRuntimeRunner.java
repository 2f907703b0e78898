// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;

/**
 * Runs the converted networks with ONNX Runtime on one thread: the reference that ours is checked
 * against.
 */
final class OnnxRuntimeRunner implements NetworkRunner {
  private final Function<Network, byte[]> files;
  private final Map<Network, OrtSession> sessions = new ConcurrentHashMap<>();
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

  OnnxRuntimeRunner(Function<Network, byte[]> files) {
    this.files = files;
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new ArrayList<>();
    for (NetworkRequest request : requests) {
      try {
        outputs.add(run(session(request.network()), request.input()));
      } catch (OrtException e) {
        throw new IllegalArgumentException("input: " + e.getMessage(), e);
      }
    }
    return outputs;
  }

  OrtSession session(Network network) {
    return sessions.computeIfAbsent(network, this::open);
  }

  private OrtSession open(Network network) {
    byte[] onnx =
        OnnxConverter.convert(files.apply(network), network.id(), Map.of("source", network.id()));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(onnx, options);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the converted " + network, e);
    }
  }

  private List<Tensor> run(OrtSession session, Tensor input) throws OrtException {
    long[] shape = new long[input.rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = input.dimension(axis);
    }
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(input.values()), shape);
        OrtSession.Result result = session.run(Map.of("input", tensor))) {
      List<Tensor> outputs = new ArrayList<>();
      for (int i = 0; i < result.size(); i++) {
        outputs.add(tensor((OnnxTensor) result.get("output" + i).orElseThrow()));
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
}

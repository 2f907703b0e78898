// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import likeness.jvm.Device;
import likeness.jvm.RunnerProvider;
import likeness.jvm.SlotModel;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;

/**
 * Runs the converted base networks and the network in the slot with ONNX Runtime.
 *
 * <p>Safe for use by several threads. A base network is converted when it is first needed.
 */
public final class OnnxRuntimeRunner implements RunnerProvider.Open {
  private final RunnerProvider.Needs needs;
  private final Map<Network, OnnxSession> sessions = new EnumMap<>(Network.class);

  /** Runs share it, closing has it alone: a session must not go while it computes. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  /**
   * @throws IllegalArgumentException if the slot's file is not what its manifest says, or the
   *     device is absent
   */
  public OnnxRuntimeRunner(RunnerProvider.Needs needs) {
    this.needs = needs;
    Devices.require(needs.device());
    SlotModel slot = needs.slot();
    if (slot != null) {
      sessions.put(Network.MATTE_SLOT, openSlot(slot));
    }
  }

  @Override
  public String name() {
    String release = "onnxruntime " + OrtEnvironment.getEnvironment().getVersion();
    return needs.device() == Device.CPU
        ? release
        : release + " on " + needs.device().name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if an input has not the shape that its network takes
   */
  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the runner is closed");
      }
      List<List<Tensor>> outputs = new ArrayList<>();
      for (NetworkRequest request : requests) {
        outputs.add(run(request));
      }
      return outputs;
    } finally {
      use.readLock().unlock();
    }
  }

  private List<Tensor> run(NetworkRequest request) {
    try {
      return session(request.network()).run(request.input());
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          request.network().id() + ": ONNX Runtime refuses the input: " + e.getMessage(), e);
    }
  }

  private OnnxSession session(Network network) {
    synchronized (sessions) {
      OnnxSession open = sessions.get(network);
      if (open == null) {
        open = openBase(network);
        sessions.put(network, open);
      }
      return open;
    }
  }

  private OnnxSession openBase(Network network) {
    if (network == Network.MATTE_SLOT) {
      throw new IllegalStateException("there is no network in the slot");
    }
    byte[] onnx =
        OnnxConverter.convert(
            needs.files().apply(network), network.id(), Map.of("source", network.id()));
    try (SessionOptions options = options()) {
      return new OnnxSession(OrtEnvironment.getEnvironment().createSession(onnx, options));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the converted " + network.id(), e);
    }
  }

  private OnnxSession openSlot(SlotModel slot) {
    String id = slot.manifest().id();
    try (SessionOptions options = options()) {
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(slot.file().toString(), options);
      try {
        SlotSignature.check(session, slot.manifest().network());
      } catch (IllegalArgumentException | OrtException e) {
        session.close();
        throw e;
      }
      return new OnnxSession(session);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("model " + id + ": " + e.getMessage(), e);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "model " + id + ": ONNX Runtime cannot open it: " + e.getMessage(), e);
    }
  }

  private SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    try {
      options.setIntraOpNumThreads(needs.threads());
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      Devices.choose(needs.device(), options);
      return options;
    } catch (OrtException | IllegalArgumentException e) {
      options.close();
      throw e;
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      for (OnnxSession session : sessions.values()) {
        session.close();
      }
      sessions.clear();
    } finally {
      use.writeLock().unlock();
    }
  }
}

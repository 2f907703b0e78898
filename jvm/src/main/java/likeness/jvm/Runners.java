// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.ArrayList;
import java.util.List;
import likeness.network.TfliteRunner;
import likeness.receipt.EngineFacts;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Gives each network to what shall run it: the built-in interpreter, or ONNX Runtime. */
final class Runners implements NetworkRunner, AutoCloseable {
  private static final List<Network> ALWAYS_NEEDED =
      List.of(Network.FACE_SHORT_RANGE, Network.FACE_MESH, Network.SELFIE);

  private final @Nullable TfliteRunner pure;
  private final RunnerProvider.@Nullable Open onnx;

  private Runners(@Nullable TfliteRunner pure, RunnerProvider.@Nullable Open onnx) {
    this.pure = pure;
    this.onnx = onnx;
  }

  /**
   * @throws IllegalArgumentException if ONNX Runtime is needed and not installed, or refuses
   */
  static Runners open(Settings settings, ModelFiles files) {
    SlotModel slot = settings.slot();
    RunnerChoice choice = settings.runner();
    if (choice == RunnerChoice.PURE && slot != null) {
      throw new IllegalArgumentException(
          "runner: pure cannot run the model " + slot.manifest().id() + "; choose auto or onnx");
    }
    TfliteRunner pure = choice == RunnerChoice.ONNX ? null : new TfliteRunner(files::read);
    if (pure == null || slot != null) {
      return new Runners(pure, onnx(settings, files));
    }
    if (settings.device() != Device.CPU) {
      throw new IllegalArgumentException(
          "device: only ONNX Runtime computes on it; choose the runner onnx, or a model");
    }
    return new Runners(pure, null);
  }

  private static RunnerProvider.Open onnx(Settings settings, ModelFiles files) {
    SlotModel slot = settings.slot();
    String purpose = slot == null ? "the runner onnx" : "the model " + slot.manifest().id();
    return RunnerProvider.require(purpose)
        .open(
            new RunnerProvider.Needs(
                files::read, slot, settings.threadsPerPhoto(), settings.device()));
  }

  /** Reads the weights that every photo needs. */
  void prepare() {
    if (pure != null) {
      ALWAYS_NEEDED.forEach(pure::prepare);
    }
  }

  @Override
  public List<List<Tensor>> run(List<NetworkRequest> requests) {
    List<List<Tensor>> outputs = new ArrayList<>();
    for (NetworkRequest request : requests) {
      outputs.addAll(of(request.network()).run(List.of(request)));
    }
    return outputs;
  }

  /** What runs a network, by name. */
  String nameOf(Network network) {
    return of(network) instanceof RunnerProvider.Open open ? open.name() : EngineFacts.OWN_RUNNER;
  }

  private NetworkRunner of(Network network) {
    if (pure != null && network != Network.MATTE_SLOT) {
      return pure;
    }
    if (onnx == null) {
      throw new IllegalStateException(network.id() + ": there is no network in the slot");
    }
    return onnx;
  }

  @Override
  public void close() {
    if (onnx != null) {
      onnx.close();
    }
  }
}

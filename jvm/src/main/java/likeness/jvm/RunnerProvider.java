// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.ServiceLoader;
import java.util.function.Function;
import likeness.tensor.Network;
import likeness.tensor.NetworkRunner;
import org.jspecify.annotations.Nullable;

/**
 * A way to run networks that an installation may have beside the built-in one.
 *
 * <p>Found on the class path by {@link ServiceLoader}, so that the engine does not carry it unless
 * someone wants it.
 */
public interface RunnerProvider {

  /**
   * What a runner is to run.
   *
   * @param files a base network's TensorFlow Lite file
   * @param slot the network in the slot, if any
   * @param threads how many processors one run may use
   * @param device what computes
   */
  record Needs(
      Function<Network, byte[]> files, @Nullable SlotModel slot, int threads, Device device) {}

  /** A runner that holds memory outside the JVM until it is closed. */
  interface Open extends NetworkRunner, AutoCloseable {
    /** The runner's name with its release, and the device where it is not the processor. */
    String name();

    @Override
    void close();
  }

  /**
   * Opens a runner; a network is read when it is first needed, but the slot's at once.
   *
   * @throws IllegalArgumentException if the slot's file is not such a network as its manifest says,
   *     or the device is absent
   */
  Open open(Needs needs);

  /**
   * The one that is installed.
   *
   * @param purpose what needs it, for the message
   * @throws IllegalArgumentException if none is
   */
  static RunnerProvider require(String purpose) {
    return ServiceLoader.load(RunnerProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    purpose
                        + " needs ONNX Runtime, which this installation lacks; './dev onnx' adds it"
                        + " to a build from source, the module likeness-onnx to a class path"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.decode.DecodeLimits;
import org.jspecify.annotations.Nullable;

/**
 * How an engine uses its machine.
 *
 * @param threadsPerPhoto how many processors one photo may use; 1 when many photos are worked on at
 *     once
 * @param limits how large a photo may be
 * @param runner what runs the base networks
 * @param device what computes the networks that ONNX Runtime runs
 * @param slot the network that makes the Studio track's matte, absent for the base network
 */
public record Settings(
    int threadsPerPhoto,
    DecodeLimits limits,
    RunnerChoice runner,
    Device device,
    @Nullable SlotModel slot) {

  /**
   * More processors than this bring nothing for one photo: two networks and the rows of one small
   * picture.
   */
  private static final int USEFUL_THREADS = 4;

  public Settings {
    if (threadsPerPhoto < 1) {
      throw new IllegalArgumentException(
          "threadsPerPhoto: expected 1 or more, got " + threadsPerPhoto);
    }
  }

  /** For one photo at a time: all processors, within reason. */
  public static Settings interactive() {
    int processors = Runtime.getRuntime().availableProcessors();
    return with(Math.min(USEFUL_THREADS, processors));
  }

  /** For many photos at a time: one thread each. */
  public static Settings batch() {
    return with(1);
  }

  private static Settings with(int threadsPerPhoto) {
    return new Settings(threadsPerPhoto, DecodeLimits.DEFAULT, RunnerChoice.AUTO, Device.CPU, null);
  }

  public Settings with(DecodeLimits other) {
    return new Settings(threadsPerPhoto, other, runner, device, slot);
  }

  public Settings with(RunnerChoice other, Device otherDevice) {
    return new Settings(threadsPerPhoto, limits, other, otherDevice, slot);
  }

  public Settings with(@Nullable SlotModel other) {
    return new Settings(threadsPerPhoto, limits, runner, device, other);
  }
}

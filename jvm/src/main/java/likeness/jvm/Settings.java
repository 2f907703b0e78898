// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.decode.DecodeLimits;

/**
 * How an engine uses its machine.
 *
 * @param threadsPerPhoto how many processors one photo may use; 1 when many photos are worked on at
 *     once
 * @param limits how large a photo may be
 */
public record Settings(int threadsPerPhoto, DecodeLimits limits) {

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
    return new Settings(Math.min(USEFUL_THREADS, processors), DecodeLimits.DEFAULT);
  }

  /** For many photos at a time: one thread each. */
  public static Settings batch() {
    return new Settings(1, DecodeLimits.DEFAULT);
  }

  public Settings with(DecodeLimits other) {
    return new Settings(threadsPerPhoto, other);
  }
}

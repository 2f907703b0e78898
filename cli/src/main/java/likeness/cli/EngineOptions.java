// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import likeness.decode.DecodeLimits;
import likeness.jvm.Device;
import likeness.jvm.RunnerChoice;
import likeness.jvm.Settings;
import picocli.CommandLine.Option;

/** Options that every command which reads photos has. */
final class EngineOptions {
  /** Four samples a pixel must fit one array. */
  private static final int MOST_MEGAPIXELS = 536;

  @Option(
      names = "--max-megapixels",
      paramLabel = "N",
      description =
          "Refuse photos with more pixels, before decoding them (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int maxMegapixels;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Refuse longer files (default: ${DEFAULT-VALUE}).",
      defaultValue = "60000000")
  private int maxBytes;

  @Option(
      names = "--runner",
      paramLabel = "pure|onnx|auto",
      description =
          "What runs the networks: pure, the built-in one; onnx, ONNX Runtime where it is installed;"
              + " auto, pure for all but a --model (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private RunnerChoice runner = RunnerChoice.AUTO;

  @Option(
      names = "--device",
      paramLabel = "cpu|cuda",
      description = "What ONNX Runtime computes on (default: ${DEFAULT-VALUE}).",
      defaultValue = "cpu")
  private Device device = Device.CPU;

  Settings applyTo(Settings settings) {
    if (maxMegapixels < 1 || maxMegapixels > MOST_MEGAPIXELS) {
      throw new IllegalArgumentException(
          "--max-megapixels: expected 1 to " + MOST_MEGAPIXELS + ", got " + maxMegapixels);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("--max-bytes: expected 1 or more, got " + maxBytes);
    }
    return settings
        .with(new DecodeLimits(maxMegapixels * 1_000_000, maxBytes))
        .with(runner, device);
  }
}

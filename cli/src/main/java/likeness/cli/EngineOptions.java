// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import likeness.decode.DecodeLimits;
import likeness.jvm.Settings;
import picocli.CommandLine.Option;

/** Options that every command which reads photos has. */
final class EngineOptions {
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

  Settings applyTo(Settings settings) {
    return settings.with(new DecodeLimits(Math.multiplyExact(maxMegapixels, 1_000_000), maxBytes));
  }
}

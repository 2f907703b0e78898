// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which package of core may use which: the arrows. */
final class Layers {
  static final List<String> STAGES =
      List.of(
          "decode", "detect", "segment", "refine", "frame", "compose", "check", "encode", "sheet");

  /** Each package of core with those it may use; a package without a line may not exist. */
  static final Map<String, List<String>> CORE = core();

  /**
   * What the command line may use: of core the way through it, its vocabulary, and the stages that
   * stand before and after it on the host (files in, files and sheets out), but none of those
   * between.
   */
  static final List<String> OPEN_TO_CLI =
      List.of(
          "jvm",
          "slots",
          "slot",
          "synthetic",
          "pipeline",
          "spec",
          "portrait",
          "receipt",
          "report",
          "json",
          "geometry",
          "image",
          "decode",
          "encode",
          "sheet");

  /** What the networks' interpreter may use. */
  static final List<String> OPEN_TO_NETWORK = List.of("tflite", "tensor", "geometry");

  private Layers() {}

  private static Map<String, List<String>> core() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    arrows.put("geometry", List.of());
    arrows.put("json", List.of());
    arrows.put("image", List.of("geometry"));
    arrows.put("tensor", List.of("image", "geometry"));
    arrows.put("trace", List.of("image", "geometry"));
    arrows.put("spec", List.of("geometry", "json"));
    arrows.put("portrait", List.of("image", "geometry", "spec"));
    for (String stage : STAGES) {
      arrows.put(stage, List.of("portrait", "spec", "tensor", "image", "geometry", "json"));
    }
    arrows.put("slot", List.of("tensor", "json", "geometry"));
    arrows.put("receipt", List.of("portrait", "spec", "json", "geometry"));
    arrows.put("report", List.of("portrait", "json", "geometry"));
    arrows.put("verify", List.of("image", "geometry", "portrait", "json", "spec"));
    arrows.put("pipeline", new ArrayList<>(arrows.keySet()));
    return arrows;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.nio.file.Path;
import likeness.slot.SlotManifest;

/**
 * A network in the slot.
 *
 * @param manifest states the file's SHA-256, which receipts name
 * @param file its ONNX file, which has been checked against the manifest
 */
public record SlotModel(SlotManifest manifest, Path file) {
  public SlotModel {
    if (manifest.file().sha256() == null) {
      throw new IllegalArgumentException(
          "manifest: expected a SHA-256 for " + manifest.id() + ", got none");
    }
  }

  String sha256() {
    String sha256 = manifest.file().sha256();
    if (sha256 == null) {
      throw new IllegalStateException("the constructor has checked that there is one");
    }
    return sha256;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.nio.file.Path;
import likeness.slot.SlotManifest;

/**
 * A network that was added.
 *
 * @param manifest with the file's name, length and SHA-256
 */
public record InstalledModel(SlotManifest manifest, Path file) {}

// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.tensor.MatteNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Describes a network that an operator or a person can add for the matte.
 *
 * @param id lower-case letters, digits and dashes
 * @param home the page of its makers
 * @param network what it takes and gives; its own name for that is {@code MATTE_SLOT}
 */
public record SlotManifest(
    String id,
    String name,
    @Nullable String home,
    SlotFile file,
    MatteNetwork network,
    SlotTerms terms) {

  private static final int MAX_ID = 40;

  public SlotManifest {
    requireId(id);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: expected text, got none");
    }
  }

  /**
   * @return the argument, if it may name a network
   * @throws IllegalArgumentException if not
   */
  public static String requireId(String id) {
    boolean plain =
        !id.isEmpty()
            && id.length() <= MAX_ID
            && id.charAt(0) != '-'
            && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    if (!plain) {
      throw new IllegalArgumentException(
          "id: expected up to "
              + MAX_ID
              + " lower-case letters, digits and dashes, not a dash first, got '"
              + id
              + "'");
    }
    return id;
  }

  /**
   * Reads a manifest from JSON.
   *
   * @throws likeness.json.JsonException naming the place and what was expected there
   */
  public static SlotManifest read(String json) {
    return ManifestJson.read(JsonField.root(JsonReader.read(json)));
  }

  /** The JSON that {@link #read} reads. */
  public JsonObject toJson() {
    return ManifestJson.write(this);
  }

  /** The same network, with what is now known of its file. */
  public SlotManifest with(SlotFile known) {
    return new SlotManifest(id, name, home, known, network, terms);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import likeness.slot.SlotManifest;

/** The networks that are described from the start; none of their weights are shipped. */
public final class ShippedManifests {
  private static final List<String> IDS =
      List.of("modnet", "pp-matting-v2", "birefnet-portrait", "isnet-general-use", "rmbg-1-4");

  private ShippedManifests() {}

  /** The first choice first. */
  public static List<SlotManifest> all() {
    return IDS.stream().map(ShippedManifests::read).toList();
  }

  private static SlotManifest read(String id) {
    String name = id + ".json";
    try (InputStream in = ShippedManifests.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks likeness/slots/" + name);
      }
      return SlotManifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import likeness.receipt.EngineFacts.NetworkFact;
import likeness.tensor.Network;
import org.jspecify.annotations.Nullable;

/**
 * The base networks' files on the class path, where the build put them after checking their
 * SHA-256, and what is known of all networks.
 */
final class ModelFiles {
  private static final String FOLDER = "/likeness/models/";
  private final Map<Network, String> hashes = new EnumMap<>(Network.class);
  private final @Nullable SlotModel slot;

  /**
   * @param slot the network in the slot, which its manifest names
   */
  ModelFiles(@Nullable SlotModel slot) {
    this.slot = slot;
  }

  byte[] read(Network network) {
    byte[] bytes = resource(network.id() + ".tflite");
    String hash = Sha256.hex(bytes);
    synchronized (hashes) {
      hashes.put(network, hash);
    }
    return bytes;
  }

  /**
   * These networks' files, which have been read, in the order of their ids.
   *
   * @param runner what ran a network, by name
   */
  List<NetworkFact> facts(Set<Network> networks, Function<Network, String> runner) {
    synchronized (hashes) {
      return networks.stream()
          .map(network -> fact(network, runner.apply(network)))
          .sorted(java.util.Comparator.comparing(NetworkFact::id))
          .toList();
    }
  }

  private NetworkFact fact(Network network, String runner) {
    if (network == Network.MATTE_SLOT && slot != null) {
      return new NetworkFact(slot.manifest().id(), slot.sha256(), runner);
    }
    return new NetworkFact(network.id(), hash(network), runner);
  }

  private String hash(Network network) {
    String hash = hashes.get(network);
    if (hash == null) {
      throw new IllegalStateException(network.id() + ": expected to be read before it is used");
    }
    return hash;
  }

  private static byte[] resource(String name) {
    try (InputStream in = ModelFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the class path lacks " + FOLDER + name + "; build the models module");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, e);
    }
  }
}

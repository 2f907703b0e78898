// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.List;
import likeness.slot.SlotManifest;
import likeness.tensor.MatteNetwork;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.teavm.jso.typedarrays.Float32Array;

/** A network in the slot, whose file the worker holds and whose runs it does. */
final class Slot {
  private final SlotManifest manifest;

  /** Of a manifest that states its file's SHA-256. */
  Slot(SlotManifest manifest) {
    if (manifest.file().sha256() == null) {
      throw new IllegalArgumentException("sha256: expected one, got none");
    }
    this.manifest = manifest;
  }

  SlotManifest manifest() {
    return manifest;
  }

  String sha256() {
    String sha256 = manifest.file().sha256();
    if (sha256 == null) {
      throw new IllegalStateException("the constructor has checked that there is one");
    }
    return sha256;
  }

  /** Gives the slot's network to the worker, and all others to {@code base}. */
  NetworkRunner beside(NetworkRunner base, Host host) {
    return requests -> {
      List<List<Tensor>> outputs = new ArrayList<>();
      for (NetworkRequest request : requests) {
        outputs.add(
            request.network() == manifest.network().network()
                ? run(request.input(), host)
                : base.run(List.of(request)).get(0));
      }
      return outputs;
    };
  }

  /** The worker gives the one output that the manifest names; those before it are not looked at. */
  private List<Tensor> run(Tensor input, Host host) {
    int height = input.dimension(2);
    int width = input.dimension(3);
    Float32Array given = host.matte(Float32Array.fromJavaArray(input.values()), height, width);
    Tensor output = new Tensor(new int[] {1, 1, height, width}, given.toJavaArray());
    MatteNetwork network = manifest.network();
    List<Tensor> outputs = new ArrayList<>();
    for (int i = 0; i <= network.output(); i++) {
      outputs.add(output);
    }
    return outputs;
  }
}

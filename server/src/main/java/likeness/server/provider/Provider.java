// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.util.Optional;
import likeness.jvm.Likeness;
import likeness.jvm.StandIn;
import likeness.policy.DataFlow;

/** Somebody outside who works on photos. */
public interface Provider {

  /** Its name, the same in settings, policy, requests and answers. */
  String name();

  /**
   * What the policy must promise where it is configured: that the photo goes there, and for what.
   */
  DataFlow.Sent flow();

  /** What it has charged since the start, in units of its own; 0 where it does not say. */
  double charged();

  /**
   * Sends a photo's pixels and gives what came back, checked like any upload; empty if there is
   * nothing to be done, and then nothing was sent.
   *
   * @param engine makes what is sent, and reads what comes back
   * @param photo the whole file, which is not sent itself
   * @param rgb the background that is wanted, 0xRRGGBB
   * @throws likeness.portrait.PhotoRejected if the photo cannot serve
   * @throws likeness.server.http.Problem if the provider cannot, or its answer is refused
   */
  Optional<StandIn> work(Likeness engine, byte[] photo, int rgb);
}

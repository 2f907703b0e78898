// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import java.util.List;

/** The host's side of {@link Ask}: runs networks. */
public interface NetworkRunner {

  /**
   * Runs independent requests, in any order or at the same time.
   *
   * @return the outputs of each request, in the order of the requests; they stay valid after
   *     further runs
   */
  List<List<Tensor>> run(List<NetworkRequest> requests);

  /** Runs {@code ask} to its end. */
  default <T> T resolve(Ask<T> ask) {
    Ask<T> now = ask;
    while (now instanceof Ask.Waiting<T> waiting) {
      now = waiting.resume(run(waiting.requests()));
    }
    return ((Ask.Done<T>) now).value();
  }
}

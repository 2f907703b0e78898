// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.net.URI;
import java.time.Duration;

/** A server of one's own with the same policy and a clock that can be put forward. */
public interface Scratch extends AutoCloseable {
  URI base();

  /** Puts the clock forward. */
  void advance(Duration time);

  @Override
  void close();
}

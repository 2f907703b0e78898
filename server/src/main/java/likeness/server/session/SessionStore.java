// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.time.Instant;
import java.util.Optional;
import likeness.server.http.Problem;

/** Where sessions are, by the secret that was given to their owner. */
interface SessionStore {

  /** Keeps a session and gives the secret that leads to it. */
  String add(Session session);

  Optional<Session> find(String secret);

  /** Forgets one session, at once. */
  boolean delete(String secret);

  /** Forgets those last used before a moment; says how many. */
  int deleteUnusedSince(Instant moment);

  int size();

  static Problem gone() {
    return new Problem(404, "no-session", "there is no such session, or its time is up");
  }
}

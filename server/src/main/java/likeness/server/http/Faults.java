// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults of the program: the person learns that there was one, the log where, nobody of what. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static void answer(Context ctx, Exception fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    // A message may hold something of the photo; kind and place do not.
    LOG.error(
        "fault {} at {}", fault.getClass().getName(), trace.length == 0 ? "nowhere" : trace[0]);
    Answers.problem(ctx, new Problem(500, "fault", "a fault of the server; please report it"));
  }
}

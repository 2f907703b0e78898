// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import likeness.server.codes.UnlockCode;
import likeness.server.codes.UnlockCodes;
import likeness.server.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Tries of codes: few enough are heard, of one session and of one address, to make guessing idle.
 */
final class Unlocking {
  static final int WRONG_CODES_A_SESSION = 5;
  private final @Nullable CompletableFuture<UnlockCodes> codes;
  private final ClientLimits clients;
  private final Duration sessionTime;

  /**
   * @param codes which may still be being opened; absent if results need none
   */
  Unlocking(
      @Nullable CompletableFuture<UnlockCodes> codes, ClientLimits clients, Duration sessionTime) {
    this.codes = codes;
    this.clients = clients;
    this.sessionTime = sessionTime;
  }

  /**
   * Opens a session's result with a code.
   *
   * @param code empty for what cannot be one
   * @throws Problem 403 if the code is not good, 429 if session or address tried too many that were
   *     not; then this one was not looked at
   */
  void unlock(Session session, String address, Optional<UnlockCode> code) {
    clients.beforeCode(address);
    if (session.wrongCodes() >= WRONG_CODES_A_SESSION) {
      throw Problem.later(
          429, "too-many-codes", "too many wrong codes for this session", sessionTime.toSeconds());
    }
    if (codes == null || code.isEmpty() || !codes.join().redeem(code.get())) {
      session.countWrongCode();
      clients.wrongCode(address);
      throw new Problem(403, "wrong-code", "this code is wrong, used up or out of date");
    }
    session.unlock();
  }
}

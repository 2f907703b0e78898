// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import likeness.jvm.Sha256;
import likeness.server.http.Problem;

/** Sessions in this process. Secrets are kept as hashes, so that the table opens nothing. */
final class MemorySessions implements SessionStore {
  private static final int SECRET_BYTES = 32;
  private static final long RETRY_SECONDS = 60;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final int limit;
  private final Runnable onLetGo;

  /**
   * @param limit how many at a time
   * @param onLetGo is told whenever sessions were forgotten
   */
  MemorySessions(int limit, Runnable onLetGo) {
    this.limit = limit;
    this.onLetGo = onLetGo;
  }

  @Override
  public String add(Session session) {
    if (sessions.size() >= limit) {
      throw Problem.later(
          503, "busy", "the server has as many visitors as it can; try again soon", RETRY_SECONDS);
    }
    byte[] secret = new byte[SECRET_BYTES];
    Chance.SOURCE.nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    sessions.put(key(text), session);
    return text;
  }

  @Override
  public Optional<Session> find(String secret) {
    return Optional.ofNullable(sessions.get(key(secret)));
  }

  @Override
  public boolean delete(String secret) {
    Session session = sessions.remove(key(secret));
    if (session != null) {
      session.close();
      onLetGo.run();
    }
    return session != null;
  }

  @Override
  public int deleteUnusedSince(Instant moment) {
    int before = sessions.size();
    sessions
        .entrySet()
        .removeIf(
            entry -> {
              boolean over = entry.getValue().lastUse().isBefore(moment);
              if (over) {
                entry.getValue().close();
              }
              return over;
            });
    int gone = before - sessions.size();
    if (gone > 0) {
      onLetGo.run();
    }
    return gone;
  }

  @Override
  public int size() {
    return sessions.size();
  }

  /** Made at the first visit: it takes longer to make than all else here. */
  private static final class Chance {
    static final SecureRandom SOURCE = new SecureRandom();
  }

  private static String key(String secret) {
    return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
  }
}

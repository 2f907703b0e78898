// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import likeness.jvm.Sha256;
import likeness.server.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much one address may ask for. Addresses are kept as hashes under a key that this process
 * makes up and never shows, and no longer than an hour after their last request.
 */
final class ClientLimits {
  static final Duration KEPT = Duration.ofHours(1);
  private static final int MAX_CLIENTS = 100_000;
  private static final int WRONG_CODES_AN_HOUR = 20;

  private static final class Client {
    private double tokens;
    private Instant filled;
    private int wrongCodes;
    private Instant wrongSince;

    Client(double tokens, Instant now) {
      this.tokens = tokens;
      filled = now;
      wrongSince = now;
    }
  }

  private final Map<String, Client> clients = new ConcurrentHashMap<>();
  private volatile @Nullable String key;
  private final int perMinute;
  private final boolean behindProxy;
  private final Clock clock;

  ClientLimits(int perMinute, boolean behindProxy, Clock clock) {
    this.perMinute = perMinute;
    this.behindProxy = behindProxy;
    this.clock = clock;
  }

  /** Counts a request. */
  void request(Context ctx) {
    Client client = client(address(ctx));
    Instant now = clock.instant();
    synchronized (client) {
      double minutes = Duration.between(client.filled, now).toMillis() / 60_000.0;
      client.tokens = Math.min(perMinute, client.tokens + minutes * perMinute);
      client.filled = now;
      if (client.tokens < 1) {
        long seconds = (long) Math.ceil((1 - client.tokens) * 60 / perMinute);
        throw Problem.later(429, "too-many-requests", "too many requests; wait a little", seconds);
      }
      client.tokens--;
    }
  }

  /** Stops somebody who has tried too many wrong codes. */
  void beforeCode(String address) {
    Client client = client(address);
    Instant now = clock.instant();
    synchronized (client) {
      Instant over = client.wrongSince.plus(KEPT);
      if (!now.isBefore(over)) {
        client.wrongCodes = 0;
        client.wrongSince = now;
      } else if (client.wrongCodes >= WRONG_CODES_AN_HOUR) {
        throw Problem.later(
            429,
            "too-many-codes",
            "too many wrong codes; wait",
            Math.max(1, Duration.between(now, over).toSeconds()));
      }
    }
  }

  void wrongCode(String address) {
    Client client = client(address);
    synchronized (client) {
      client.wrongCodes++;
    }
  }

  /** Forgets those who have not asked for an hour. */
  void sweep() {
    Instant since = clock.instant().minus(KEPT);
    clients.values().removeIf(client -> client.filled.isBefore(since));
  }

  int size() {
    return clients.size();
  }

  private Client client(String address) {
    if (clients.size() > MAX_CLIENTS) {
      sweep();
    }
    String hash = Sha256.hex((key() + address).getBytes(StandardCharsets.UTF_8));
    return clients.computeIfAbsent(hash, none -> new Client(perMinute, clock.instant()));
  }

  /** Made up at the first request: chance takes the platform longer than all else here. */
  private String key() {
    String made = key;
    return made == null ? makeKey() : made;
  }

  private synchronized String makeKey() {
    String made = key;
    if (made == null) {
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      made = HexFormat.of().formatHex(secret);
      key = made;
    }
    return made;
  }

  /** What the proxy added stands last; what stands before it the client may have made up. */
  String address(Context ctx) {
    String forwarded = behindProxy ? ctx.header("X-Forwarded-For") : null;
    return forwarded == null
        ? ctx.req().getRemoteAddr()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
  }
}

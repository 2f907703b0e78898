// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import likeness.server.TestClock;
import likeness.server.codes.CodeKey;
import likeness.server.codes.CodeStore;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.codes.StoredCode;
import likeness.server.codes.UnlockCode;
import likeness.server.codes.UnlockCodes;
import likeness.server.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million tries within a day of a clock that is put forward by hand, against the limits and the
 * check of codes as they are; how many of them were looked at is counted at the store.
 */
class UnlockingTest {
  private static final int TRIES = 1_000_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration BETWEEN = DAY.dividedBy(TRIES);
  private static final int GOOD = 10_000;

  /** As many good codes as the chance is told for: more than any shop has open at a time. */
  private static final BigDecimal GOOD_FOR_CHANCE = BigDecimal.valueOf(1_000_000);

  private static final BigDecimal ALL_CODES = new BigDecimal(BigInteger.valueOf(32).pow(20));
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Counts what is looked up, and asks another store. */
  private static final class Counting implements CodeStore {
    private final CodeStore store;
    private int lookedAt;

    Counting(CodeStore store) {
      this.store = store;
    }

    @Override
    public void add(List<StoredCode> codes) {
      store.add(codes);
    }

    @Override
    public List<StoredCode> like(String hash) {
      lookedAt++;
      return store.like(hash);
    }

    @Override
    public boolean use(String id, Instant now) {
      return store.use(id, now);
    }

    @Override
    public List<StoredCode> list() {
      return store.list();
    }

    @Override
    public int revoke(String idOrBatch) {
      return store.revoke(idOrBatch);
    }
  }

  /** A store in memory, since a million questions to a database take minutes. */
  private static final class InMemory implements CodeStore {
    private final Map<String, List<StoredCode>> byTag = new HashMap<>();
    private final Set<String> unused = new HashSet<>();

    @Override
    public void add(List<StoredCode> codes) {
      codes.forEach(code -> unused.add(code.id()));
      codes.forEach(
          code ->
              byTag
                  .computeIfAbsent(code.hash().substring(0, 8), none -> new ArrayList<>())
                  .add(code));
    }

    @Override
    public List<StoredCode> like(String hash) {
      return byTag.getOrDefault(hash.substring(0, 8), List.of());
    }

    @Override
    public boolean use(String id, Instant now) {
      return unused.remove(id);
    }

    @Override
    public List<StoredCode> list() {
      return byTag.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public int revoke(String idOrBatch) {
      throw new UnsupportedOperationException("nothing is revoked here");
    }
  }

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final Random random = new Random(20261126);
  private final ClientLimits limits = new ClientLimits(1_000_000, false, clock);
  private int opened;
  private int refused;

  private Unlocking unlocking(UnlockCodes codes) {
    return new Unlocking(CompletableFuture.completedFuture(codes), limits, Duration.ofMinutes(30));
  }

  private UnlockCodes codes(CodeStore store) throws Exception {
    return new UnlockCodes(store, CodeKey.open(folder.resolve("k")), clock);
  }

  private UnlockCode guess() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new UnlockCode(code.toString());
  }

  private Session session() {
    return new Session(clock.instant(), false);
  }

  /** Tries once; whoever may try no more in this session gets a new one, as anybody can. */
  private Session attempt(Unlocking unlocking, Session session, String address, UnlockCode code) {
    try {
      unlocking.unlock(session, address, Optional.of(code));
      opened++;
    } catch (Problem e) {
      if (e.status() == 429) {
        refused++;
      }
      assertTrue(e.status() == 429 || e.status() == 403, e.code());
    }
    return session.wrongCodes() < Unlocking.WRONG_CODES_A_SESSION ? session : session();
  }

  private static void requireIdle(int lookedAt) {
    BigDecimal chance =
        BigDecimal.valueOf(lookedAt)
            .multiply(GOOD_FOR_CHANCE)
            .divide(ALL_CODES, MathContext.DECIMAL64);
    System.out.println(
        "guessing: " + TRIES + " tries, " + lookedAt + " looked at, chance " + chance);
    assertTrue(chance.compareTo(new BigDecimal("1e-6")) < 0, "chance " + chance);
  }

  /** From one address, with as many sessions as wanted: the limits let twenty an hour through. */
  @Test
  void aMillionTriesOfOneAddress() throws Exception {
    Counting store = new Counting(JdbcCodeStore.open("jdbc:sqlite:" + folder.resolve("c.db")));
    UnlockCodes codes = codes(store);
    UnlockCode good = codes.mint(GOOD, 1, DAY.multipliedBy(9), "good").get(0);
    Unlocking unlocking = unlocking(codes);
    Session session = session();
    for (int i = 0; i < TRIES; i++) {
      clock.advance(BETWEEN);
      session = attempt(unlocking, session, "192.0.2.1", guess());
    }
    assertEquals(0, opened);
    assertEquals(TRIES, store.lookedAt + refused);
    assertEquals(24 * 20, store.lookedAt, "twenty an hour");
    requireIdle(store.lookedAt);
    Session last = session();
    assertThrows(
        Problem.class, () -> unlocking.unlock(last, "192.0.2.1", Optional.of(good)), "not heard");
    assertFalse(last.isUnlocked());
    unlocking.unlock(last, "192.0.2.2", Optional.of(good));
    assertTrue(last.isUnlocked(), "somebody else's good code is heard all the while");
  }

  /** From a million addresses, each with a session of its own: all are looked at, none opens. */
  @Test
  void aMillionTriesOfAMillionAddresses() throws Exception {
    Counting store = new Counting(new InMemory());
    UnlockCodes codes = codes(store);
    UnlockCode good = codes.mint(GOOD, 1, DAY.multipliedBy(9), "good").get(0);
    Unlocking unlocking = unlocking(codes);
    for (int i = 0; i < TRIES; i++) {
      clock.advance(BETWEEN);
      attempt(unlocking, session(), "2001:db8::" + Integer.toHexString(i), guess());
    }
    assertEquals(0, opened);
    assertEquals(TRIES, store.lookedAt);
    assertTrue(
        limits.size() <= 100_001, "and the table of addresses does not grow: " + limits.size());
    requireIdle(store.lookedAt);
    Session session = session();
    unlocking.unlock(session, "192.0.2.2", Optional.of(good));
    assertTrue(session.isUnlocked(), "a good code would have been found");
  }
}

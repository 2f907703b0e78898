// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of codes does. */
abstract class CodeStoreContract {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final CodeKey KEY = CodeKey.of(new byte[32]);
  private CodeStore store;
  private UnlockCodes codes;

  /** A store that may hold codes of other tests. */
  abstract CodeStore open() throws Exception;

  @BeforeEach
  void openIt() throws Exception {
    store = open();
    codes = at(NOW);
  }

  private UnlockCodes at(Instant now) {
    return new UnlockCodes(store, KEY, Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<UnlockCode> mint(int count, int uses, String batch) {
    return codes.mint(count, uses, Duration.ofDays(1), batch);
  }

  @Test
  void aCodeOpensAsOftenAsItSays() {
    UnlockCode code = mint(1, 2, "twice").get(0);
    assertTrue(codes.redeem(code));
    assertTrue(codes.redeem(code));
    assertFalse(codes.redeem(code));
  }

  @Test
  void aCodeRunsOut() {
    UnlockCode code = mint(1, 1, "late").get(0);
    assertFalse(at(NOW.plus(Duration.ofDays(1))).redeem(code));
    assertTrue(at(NOW.plus(Duration.ofDays(1)).minusMillis(1)).redeem(code));
  }

  @Test
  void aRevokedCodeOpensNothing() {
    List<UnlockCode> batch = mint(3, 1, "revoked");
    assertEquals(3, store.revoke("revoked"));
    assertEquals(0, store.revoke("revoked"));
    batch.forEach(code -> assertFalse(codes.redeem(code)));
  }

  @Test
  void anotherKeyOpensNothing() {
    UnlockCode code = mint(1, 1, "key").get(0);
    byte[] other = new byte[32];
    other[0] = 1;
    assertFalse(
        new UnlockCodes(store, CodeKey.of(other), Clock.fixed(NOW, ZoneOffset.UTC)).redeem(code));
  }

  /** What cannot be listed in a line of its own, or would be good for nothing, is not minted. */
  @Test
  void whatMakesNoSenseIsNotMinted() {
    for (String batch : List.of("", " ", "two\nlines", "x".repeat(81))) {
      assertThrows(IllegalArgumentException.class, () -> mint(1, 1, batch), batch);
    }
    assertThrows(IllegalArgumentException.class, () -> codes.mint(1, 1, Duration.ZERO, "no-time"));
    assertThrows(IllegalArgumentException.class, () -> mint(0, 1, "none"));
    assertThrows(IllegalArgumentException.class, () -> mint(1, 0, "no-use"));
    mint(1, 1, "x".repeat(80));
    assertTrue(store.list().stream().noneMatch(code -> code.batch().startsWith("no")));
  }

  @Test
  void whatIsKeptDoesNotTellTheCode() {
    UnlockCode code = mint(1, 1, "kept").get(0);
    StoredCode kept =
        store.list().stream().filter(each -> each.batch().equals("kept")).findFirst().orElseThrow();
    assertEquals(64, kept.hash().length());
    assertFalse(kept.hash().toUpperCase(java.util.Locale.ROOT).contains(code.letters()));
    assertEquals("[secret]", code.toString());
  }

  @Test
  void ofAHundredAtOnceOneSucceeds() throws Exception {
    UnlockCode code = mint(1, 1, "race").get(0);
    ExecutorService pool = Executors.newFixedThreadPool(20);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tries.add(() -> codes.redeem(code));
    }
    int used = 0;
    for (Future<Boolean> each : pool.invokeAll(tries)) {
      used += each.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(1, used);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mints codes and takes them in. */
public final class UnlockCodes {
  private static final int ID_LENGTH = 8;
  private static final int MAX_BATCH = 100_000;

  /** As long as the column is. */
  private static final int MAX_BATCH_NAME = 80;

  private final CodeStore store;
  private final CodeKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public UnlockCodes(CodeStore store, CodeKey key, Clock clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  /** New codes; this is the only time that they are seen. */
  public List<UnlockCode> mint(int count, int uses, Duration life, String batch) {
    if (count < 1 || count > MAX_BATCH || uses < 1) {
      throw new IllegalArgumentException(
          "expected 1 to " + MAX_BATCH + " codes of 1 or more uses, got " + count + " of " + uses);
    }
    if (life.isZero() || life.isNegative()) {
      throw new IllegalArgumentException("expected codes that are good for some time, got " + life);
    }
    if (batch.isBlank()
        || batch.length() > MAX_BATCH_NAME
        || batch.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "expected a batch of 1 to " + MAX_BATCH_NAME + " letters in one line, got " + batch);
    }
    Instant expires = clock.instant().plus(life);
    List<UnlockCode> codes = new ArrayList<>();
    List<StoredCode> stored = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UnlockCode code = UnlockCode.random(random);
      codes.add(code);
      String id = UnlockCode.letters(random, ID_LENGTH);
      stored.add(new StoredCode(id, key.hash(code), batch, uses, 0, expires, false));
    }
    store.add(stored);
    return codes;
  }

  /** Does what a code's check does, for no code: what it needs of the platform is then there. */
  public void rehearse() {
    store.like(key.hash(UnlockCode.random(random)));
    store.use("", clock.instant());
  }

  /**
   * Uses a code up once; says whether it was good. Takes as long for a wrong one as for a right
   * one.
   */
  public boolean redeem(UnlockCode code) {
    byte[] hash = key.hash(code).getBytes(StandardCharsets.US_ASCII);
    String found = "";
    for (StoredCode each : store.like(key.hash(code))) {
      if (MessageDigest.isEqual(hash, each.hash().getBytes(StandardCharsets.US_ASCII))) {
        found = each.id();
      }
    }
    return store.use(found, clock.instant());
  }
}

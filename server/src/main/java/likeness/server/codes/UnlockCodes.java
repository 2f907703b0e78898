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

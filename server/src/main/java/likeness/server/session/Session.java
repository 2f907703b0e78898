// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import likeness.json.JsonValue;
import likeness.server.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One person's visit: what was uploaded and what was made of it. Every use holds its lock, but
 * closing waits for nobody: the photo is overwritten at once, and the rest by whoever holds the
 * lock, as soon as that use ends.
 */
final class Session {
  private static final int MAX_KEYS = 32;

  /** An answer that was given to a key, and a fingerprint of what was asked with it. */
  record Given(String asked, JsonValue answer) {}

  private final Map<String, Given> answers = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Instant lastUse;
  private volatile @Nullable OwnedBytes photo;
  private @Nullable Finished finished;
  private boolean unlocked;
  private int wrongCodes;
  private volatile boolean closed;

  Session(Instant now, boolean unlocked) {
    lastUse = now;
    this.unlocked = unlocked;
  }

  Instant lastUse() {
    return lastUse;
  }

  void touch(Instant now) {
    lastUse = now;
  }

  /**
   * Does something alone with the session.
   *
   * @throws Problem 404 if it is closed before or meanwhile
   */
  <T> T use(Function<Session, T> work) {
    lock.lock();
    try {
      requireOpen();
      T given = work.apply(this);
      requireOpen();
      return given;
    } catch (RuntimeException e) {
      // Whoever works on bytes that are overwritten meanwhile may fail in any way.
      throw closed ? SessionStore.gone() : e;
    } finally {
      lock.unlock();
      dropIfClosed();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw SessionStore.gone();
    }
  }

  void keep(OwnedBytes upload) {
    drop();
    photo = upload;
  }

  /** A new result takes the place of the old one; what was unlocked stays so. */
  void keep(Finished result) {
    if (finished != null) {
      finished.close();
    }
    finished = result;
  }

  OwnedBytes photo() {
    OwnedBytes held = photo;
    if (held == null) {
      throw new Problem(409, "no-photo", "upload a photo first");
    }
    return held;
  }

  Finished finished() {
    if (finished == null) {
      throw new Problem(409, "not-processed", "process the photo first");
    }
    return finished;
  }

  Finished result() {
    Finished result = finished();
    if (!unlocked) {
      throw new Problem(403, "locked", "unlock the result with a code first");
    }
    return result;
  }

  boolean hasPhoto() {
    return photo != null;
  }

  boolean isFinished() {
    return finished != null;
  }

  boolean isUnlocked() {
    return unlocked;
  }

  void unlock() {
    unlocked = true;
  }

  int wrongCodes() {
    return wrongCodes;
  }

  void countWrongCode() {
    wrongCodes++;
  }

  @Nullable Given given(String key) {
    return answers.get(key);
  }

  void remember(String key, Given given) {
    if (answers.size() >= MAX_KEYS) {
      throw new Problem(429, "too-many-keys", "this session has used too many idempotency keys");
    }
    answers.put(key, given);
  }

  /** Overwrites everything: the photo now, and what is being made of it once that is done. */
  void close() {
    closed = true;
    OwnedBytes held = photo;
    if (held != null) {
      held.close();
    }
    dropIfClosed();
  }

  private void dropIfClosed() {
    if (closed && lock.tryLock()) {
      try {
        drop();
        answers.clear();
      } finally {
        lock.unlock();
      }
    }
  }

  private void drop() {
    OwnedBytes held = photo;
    if (held != null) {
      held.close();
      photo = null;
    }
    if (finished != null) {
      finished.close();
      finished = null;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import likeness.json.JsonValue;
import likeness.server.http.Problem;
import org.jspecify.annotations.Nullable;

/** One person's visit: what was uploaded and what was made of it. Every use holds its lock. */
final class Session {
  private static final int MAX_KEYS = 32;

  /** An answer that was given to a key, and a fingerprint of what was asked with it. */
  record Given(String asked, JsonValue answer) {}

  private final Map<String, Given> answers = new LinkedHashMap<>();
  private volatile Instant lastUse;
  private @Nullable OwnedBytes photo;
  private @Nullable Finished finished;
  private boolean unlocked;
  private int wrongCodes;
  private boolean closed;

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

  void requireOpen() {
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
    if (photo == null) {
      throw new Problem(409, "no-photo", "upload a photo first");
    }
    return photo;
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

  /** Overwrites everything. */
  synchronized void close() {
    closed = true;
    drop();
    answers.clear();
  }

  private void drop() {
    if (photo != null) {
      photo.close();
      photo = null;
    }
    if (finished != null) {
      finished.close();
      finished = null;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.time.Instant;
import java.util.List;

/** Where codes lie. Safe for use by several threads and several servers at once. */
public interface CodeStore {

  void add(List<StoredCode> codes);

  /** Those that may be meant by a hash: all whose hash begins like it. */
  List<StoredCode> like(String hash);

  /**
   * Uses a code up once, if it is still good; of several who try at once, no more than its uses
   * succeed.
   */
  boolean use(String id, Instant now);

  /** All, by batch and name. */
  List<StoredCode> list();

  /** Makes a code, or all of a batch, good for nothing; says how many that were. */
  int revoke(String idOrBatch);
}

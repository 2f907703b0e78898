// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.Arrays;

/** Bytes of a person's picture, counted while they are held and overwritten when let go. */
final class OwnedBytes implements AutoCloseable {
  private final byte[] bytes;
  private final ByteBudget budget;
  private boolean released;

  private OwnedBytes(byte[] bytes, ByteBudget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  /** Counts bytes that nobody else holds. */
  static OwnedBytes of(byte[] bytes, ByteBudget budget) {
    budget.take(bytes.length);
    return new OwnedBytes(bytes, budget);
  }

  /** For bytes that are counted already. */
  static OwnedBytes counted(byte[] bytes, ByteBudget budget) {
    return new OwnedBytes(bytes, budget);
  }

  synchronized byte[] bytes() {
    if (released) {
      throw new IllegalStateException("these bytes have been let go");
    }
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  @Override
  public synchronized void close() {
    if (!released) {
      released = true;
      Arrays.fill(bytes, (byte) 0);
      budget.giveBack(bytes.length);
    }
  }

  @Override
  public String toString() {
    return "[photo " + bytes.length + " bytes]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/**
 * The buffers that requests and answers go through on their way. Each is overwritten when it is
 * given back: the usual pool leaves the last photo's bytes in them until somebody else's come.
 */
final class WipingPool implements ByteBufferPool {
  private static final int STEP = 4096;

  /** Larger ones are not kept; nothing here asks for them in the ordinary course. */
  private static final int MOST_POOLED = 65_536;

  private static final long MOST_BYTES = 32_000_000;
  private static final byte[] ZEROS = new byte[STEP];

  private record Kind(int capacity, boolean direct) {}

  private final ConcurrentMap<Kind, Queue<ByteBuffer>> free = new ConcurrentHashMap<>();
  private final AtomicLong freeBytes = new AtomicLong();

  @Override
  public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
    int capacity = Math.max(1, (size + STEP - 1) / STEP) * STEP;
    ByteBuffer buffer = take(new Kind(capacity, direct));
    // Jetty takes buffers empty: nothing to be read, all of it to be written.
    buffer.clear().flip();
    return RetainableByteBuffer.wrap(buffer, () -> giveBack(buffer));
  }

  private ByteBuffer take(Kind kind) {
    Queue<ByteBuffer> queue = free.get(kind);
    ByteBuffer pooled = queue == null ? null : queue.poll();
    if (pooled != null) {
      freeBytes.addAndGet(-kind.capacity());
      return pooled;
    }
    return kind.direct()
        ? ByteBuffer.allocateDirect(kind.capacity())
        : ByteBuffer.allocate(kind.capacity());
  }

  private void giveBack(ByteBuffer buffer) {
    wipe(buffer);
    Kind kind = new Kind(buffer.capacity(), buffer.isDirect());
    if (kind.capacity() <= MOST_POOLED && freeBytes.addAndGet(kind.capacity()) <= MOST_BYTES) {
      free.computeIfAbsent(kind, none -> new ConcurrentLinkedQueue<>()).add(buffer);
    } else if (kind.capacity() <= MOST_POOLED) {
      freeBytes.addAndGet(-kind.capacity());
    }
  }

  private static void wipe(ByteBuffer buffer) {
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put(ZEROS, 0, Math.min(STEP, buffer.remaining()));
    }
  }

  @Override
  public void clear() {
    free.clear();
    freeBytes.set(0);
  }
}

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

  /** By capacity, which is negative for direct ones. */
  private final ConcurrentMap<Integer, Queue<ByteBuffer>> free = new ConcurrentHashMap<>();

  private final AtomicLong freeBytes = new AtomicLong();

  @Override
  public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
    int capacity = Math.max(1, (size + STEP - 1) / STEP) * STEP;
    ByteBuffer buffer = take(capacity, direct);
    // Jetty takes buffers empty: nothing to be read, all of it to be written.
    buffer.clear().flip();
    return RetainableByteBuffer.wrap(buffer, () -> giveBack(buffer));
  }

  private ByteBuffer take(int capacity, boolean direct) {
    Queue<ByteBuffer> queue = free.get(kind(capacity, direct));
    ByteBuffer pooled = queue == null ? null : queue.poll();
    if (pooled != null) {
      freeBytes.addAndGet(-capacity);
      return pooled;
    }
    return direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
  }

  private static Integer kind(int capacity, boolean direct) {
    return direct ? -capacity : capacity;
  }

  private void giveBack(ByteBuffer buffer) {
    wipe(buffer);
    int capacity = buffer.capacity();
    if (capacity <= MOST_POOLED && freeBytes.addAndGet(capacity) <= MOST_BYTES) {
      free.computeIfAbsent(kind(capacity, buffer.isDirect()), none -> new ConcurrentLinkedQueue<>())
          .add(buffer);
    } else if (capacity <= MOST_POOLED) {
      freeBytes.addAndGet(-capacity);
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

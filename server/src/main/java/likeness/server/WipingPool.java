// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** As many as a request's usual buffer has, which is then overwritten by one copy. */
  private static final byte[] ZEROS = new byte[2 * STEP];

  /** By capacity in steps. */
  private final List<Queue<ByteBuffer>> freeOnHeap = queues();

  private final List<Queue<ByteBuffer>> freeDirect = queues();

  private final AtomicLong freeBytes = new AtomicLong();

  @Override
  public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
    int capacity = Math.max(1, (size + STEP - 1) / STEP) * STEP;
    ByteBuffer buffer = take(capacity, direct);
    // Jetty takes buffers empty: nothing to be read, all of it to be written.
    buffer.clear().flip();
    return RetainableByteBuffer.wrap(buffer, () -> giveBack(buffer));
  }

  private static List<Queue<ByteBuffer>> queues() {
    List<Queue<ByteBuffer>> queues = new ArrayList<>();
    for (int steps = 0; steps <= MOST_POOLED / STEP; steps++) {
      queues.add(new ConcurrentLinkedQueue<>());
    }
    return List.copyOf(queues);
  }

  private Queue<ByteBuffer> free(int capacity, boolean direct) {
    return (direct ? freeDirect : freeOnHeap).get(capacity / STEP);
  }

  private ByteBuffer take(int capacity, boolean direct) {
    ByteBuffer pooled = capacity > MOST_POOLED ? null : free(capacity, direct).poll();
    if (pooled != null) {
      freeBytes.addAndGet(-capacity);
      return pooled;
    }
    return direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
  }

  private void giveBack(ByteBuffer buffer) {
    wipe(buffer);
    int capacity = buffer.capacity();
    if (capacity > MOST_POOLED) {
      return;
    }
    if (freeBytes.addAndGet(capacity) <= MOST_BYTES) {
      free(capacity, buffer.isDirect()).add(buffer);
    } else {
      freeBytes.addAndGet(-capacity);
    }
  }

  private static void wipe(ByteBuffer buffer) {
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put(ZEROS, 0, Math.min(ZEROS.length, buffer.remaining()));
    }
  }

  @Override
  public void clear() {
    freeOnHeap.forEach(Queue::clear);
    freeDirect.forEach(Queue::clear);
    freeBytes.set(0);
  }
}

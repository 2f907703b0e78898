// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import likeness.server.http.Problem;

/** Reads one upload into memory, within a length and a time. */
final class Upload {
  private static final int FIRST_BYTES = 256 * 1024;
  private final int maxBytes;
  private final long deadlineNanos;
  private final ByteBudget budget;
  private byte[] bytes = new byte[0];
  private int length;

  private Upload(int maxBytes, Duration time, ByteBudget budget) {
    this.maxBytes = maxBytes;
    this.deadlineNanos = System.nanoTime() + time.toNanos();
    this.budget = budget;
  }

  /**
   * Reads a request's body.
   *
   * @throws Problem 413 if it is too long, 408 if it takes too long, 503 if there is no room, 400
   *     if it breaks off or is empty
   */
  static OwnedBytes read(Context ctx, int maxBytes, Duration time, ByteBudget budget) {
    Upload upload = new Upload(maxBytes, time, budget);
    try {
      long announced = ctx.req().getContentLengthLong();
      upload.grow(announced >= 0 ? (int) Math.min(announced, maxBytes) : FIRST_BYTES);
      upload.fill(ctx.req().getInputStream(), announced);
      return upload.finish();
    } catch (IOException e) {
      upload.forget();
      ctx.header("Connection", "close");
      throw new Problem(408, "upload-broken", "the upload broke off or stood still");
    } catch (Problem e) {
      upload.forget();
      ctx.header("Connection", "close");
      throw e;
    }
  }

  private void fill(InputStream in, long announced) throws IOException {
    while (true) {
      if (length == bytes.length && length != announced) {
        if (length == maxBytes) {
          requireEnd(in);
          return;
        }
        grow((int) Math.min(maxBytes, 2L * bytes.length));
      }
      if (length == announced) {
        return;
      }
      int read = in.read(bytes, length, bytes.length - length);
      if (read < 0) {
        return;
      }
      length += read;
      if (System.nanoTime() > deadlineNanos) {
        throw new Problem(408, "upload-slow", "the upload took too long");
      }
    }
  }

  private void requireEnd(InputStream in) throws IOException {
    if (in.read() >= 0) {
      throw new Problem(
          413, "too-large", "a photo may have " + maxBytes + " bytes; use a smaller file");
    }
  }

  private void grow(int size) {
    budget.take(size - bytes.length);
    byte[] larger = Arrays.copyOf(bytes, size);
    Arrays.fill(bytes, (byte) 0);
    bytes = larger;
  }

  private OwnedBytes finish() {
    if (length == 0) {
      throw new Problem(400, "empty", "expected a photo's bytes as the body");
    }
    if (length < bytes.length) {
      byte[] exact = Arrays.copyOf(bytes, length);
      forget();
      bytes = new byte[0];
      return OwnedBytes.of(exact, budget);
    }
    return OwnedBytes.counted(bytes, budget);
  }

  private void forget() {
    Arrays.fill(bytes, (byte) 0);
    budget.giveBack(bytes.length);
  }
}

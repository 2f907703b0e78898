// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A second worker, which resamples: {@link SecondExports}. */
public interface Helper extends JSObject {

  /** Whether it has nothing to do. */
  boolean isFree();

  /**
   * Begins {@link SecondExports#resample}, once what was begun before is done.
   *
   * @param bytes that its result takes
   * @return null where the photo does not lie in shared memory
   */
  @Nullable Job resample(Int8Array samples, Float64Array numbers, int bytes);

  /** What was begun. */
  interface Job extends JSObject {
    int RUNNING = 0;
    int DONE = 1;
    int FAILED = 2;

    /** How it stands, after waiting for its end for so long at most. */
    int state(int milliseconds);

    /** The result, once it is done. */
    Int8Array bytes();
  }
}

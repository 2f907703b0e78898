// SPDX-License-Identifier: Apache-2.0
/** Timings and long runs, by hand; their results are kept in {@code bench/}. */
@NullMarked
package likeness.bench;

import org.jspecify.annotations.NullMarked;

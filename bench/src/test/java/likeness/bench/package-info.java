// SPDX-License-Identifier: Apache-2.0
/** Tests of promises that the benchmarks measure in full. */
@NullMarked
package likeness.bench;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Counts of a day, where an operator wants them: sums, and nothing of anybody. */
@NullMarked
package likeness.server.counts;

import org.jspecify.annotations.NullMarked;

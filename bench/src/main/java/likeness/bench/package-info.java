// SPDX-License-Identifier: Apache-2.0
/** Measurements against the bars and against other programs. */
@NullMarked
package likeness.bench;

import org.jspecify.annotations.NullMarked;

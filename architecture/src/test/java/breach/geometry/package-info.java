// SPDX-License-Identifier: Apache-2.0
/** Breaks rules on purpose. */
@NullMarked
package breach.geometry;

import org.jspecify.annotations.NullMarked;

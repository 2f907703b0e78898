// SPDX-License-Identifier: Apache-2.0
/** Tests. */
@NullMarked
package likeness.geometry;

import org.jspecify.annotations.NullMarked;

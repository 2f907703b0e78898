// SPDX-License-Identifier: Apache-2.0
/** Tests. */
@NullMarked
package likeness.refine;

import org.jspecify.annotations.NullMarked;

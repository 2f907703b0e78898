// SPDX-License-Identifier: Apache-2.0
/** Tests. */
@NullMarked
package likeness.compose;

import org.jspecify.annotations.NullMarked;

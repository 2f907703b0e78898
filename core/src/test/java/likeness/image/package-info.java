// SPDX-License-Identifier: Apache-2.0
/** Tests. */
@NullMarked
package likeness.image;

import org.jspecify.annotations.NullMarked;

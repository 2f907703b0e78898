// SPDX-License-Identifier: Apache-2.0
/** The vocabulary: the records that the stages hand on. */
@NullMarked
package likeness.portrait;

import org.jspecify.annotations.NullMarked;

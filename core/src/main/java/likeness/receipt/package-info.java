// SPDX-License-Identifier: Apache-2.0
/** The edit receipt: what was done to a picture, as JSON beside it, for anyone to check. */
@NullMarked
package likeness.receipt;

import org.jspecify.annotations.NullMarked;

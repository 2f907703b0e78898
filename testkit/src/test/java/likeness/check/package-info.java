// SPDX-License-Identifier: Apache-2.0
/** What the checks say of real and altered portraits. */
@NullMarked
package likeness.check;

import org.jspecify.annotations.NullMarked;

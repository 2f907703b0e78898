// SPDX-License-Identifier: Apache-2.0
/** Tests of the painted portraits against what is known about them. */
@NullMarked
package likeness.synthetic;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * From a coarse matte to a fine one, and to the colour of the person without the old background.
 */
@NullMarked
package likeness.refine;

import org.jspecify.annotations.NullMarked;

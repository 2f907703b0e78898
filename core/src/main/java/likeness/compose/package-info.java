// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the portrait's pixels: on the Untouched track one resample and nothing else, on the Studio
 * track on a new background.
 */
@NullMarked
package likeness.compose;

import org.jspecify.annotations.NullMarked;

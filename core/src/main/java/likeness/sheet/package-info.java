// SPDX-License-Identifier: Apache-2.0
/**
 * The last stage: how the copies lie on the paper, with cut marks and a ruler, and the sheet as
 * pixels.
 *
 * <p>All lengths are whole micrometres ({@code Um}); x grows to the right and y down from the
 * paper's top left corner.
 */
@NullMarked
package likeness.sheet;

import org.jspecify.annotations.NullMarked;

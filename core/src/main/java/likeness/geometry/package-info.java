// SPDX-License-Identifier: Apache-2.0
/**
 * Points, boxes, transforms, millimetres and pixels, and elementary functions that give the same
 * bits everywhere.
 */
@NullMarked
package likeness.geometry;

import org.jspecify.annotations.NullMarked;

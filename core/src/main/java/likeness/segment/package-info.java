// SPDX-License-Identifier: Apache-2.0
/** Roughly, what of the picture is the person. {@link PersonSegmenter} is the door. */
@NullMarked
package likeness.segment;

import org.jspecify.annotations.NullMarked;

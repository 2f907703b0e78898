// SPDX-License-Identifier: Apache-2.0
/** The compose stage: the picture at the document's pixels, on its background. */
@NullMarked
package likeness.compose;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Rasters and planes of pixels, and the kernels that resample, blur and blend them. */
@NullMarked
package likeness.image;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Tells from an original and a finished picture alone whether the picture was only cropped, scaled
 * and encoded. {@link likeness.verify.PictureVerifier} is the door.
 */
@NullMarked
package likeness.verify;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Where the face is: which one, its 468 points, its eyes and chin, its turn. {@link FaceDetector}
 * is the door.
 */
@NullMarked
package likeness.detect;

import org.jspecify.annotations.NullMarked;

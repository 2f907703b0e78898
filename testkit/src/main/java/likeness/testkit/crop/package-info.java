// SPDX-License-Identifier: Apache-2.0
/** Honest outputs as other tools make them: turned, cropped, scaled and encoded, nothing else. */
@NullMarked
package likeness.testkit.crop;

import org.jspecify.annotations.NullMarked;

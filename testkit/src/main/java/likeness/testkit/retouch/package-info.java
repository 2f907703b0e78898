// SPDX-License-Identifier: Apache-2.0
/**
 * What retouching tools do to finished portraits, written without a look at how the verifier tells.
 * {@link likeness.testkit.retouch.Retouch} is the door.
 */
@NullMarked
package likeness.testkit.retouch;

import org.jspecify.annotations.NullMarked;

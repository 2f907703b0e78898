// SPDX-License-Identifier: Apache-2.0
/** Mattes whose truth is known, and how far a matte is from it. */
@NullMarked
package likeness.testkit.matte;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Defects made in good portraits, with exact truth: what was done, and by how much.
 *
 * <p>They are edits, not photographs of the real thing; what a check makes of them is a lower bound
 * on its errors.
 */
@NullMarked
package likeness.testkit.defects;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Photographs of real people with points placed by hand, and how far the engine's points lie from
 * them.
 */
@NullMarked
package likeness.testkit.portraits;

import org.jspecify.annotations.NullMarked;

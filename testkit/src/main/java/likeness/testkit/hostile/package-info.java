// SPDX-License-Identifier: Apache-2.0
/**
 * Hostile and odd photos, each with what must become of it, and a mutator that makes more of them.
 */
@NullMarked
package likeness.testkit.hostile;

import org.jspecify.annotations.NullMarked;

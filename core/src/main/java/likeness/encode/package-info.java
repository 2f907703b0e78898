// SPDX-License-Identifier: Apache-2.0
/**
 * The encode stage: pixels to a file of the ruled format, resolution and size, with no metadata but
 * what the rule asks for.
 */
@NullMarked
package likeness.encode;

import org.jspecify.annotations.NullMarked;

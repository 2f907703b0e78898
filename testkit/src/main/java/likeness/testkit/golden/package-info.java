// SPDX-License-Identifier: Apache-2.0
/**
 * Cases whose results are the same bits on every platform; pure Java on core alone, so that a
 * browser can run them too.
 */
@NullMarked
package likeness.testkit.golden;

import org.jspecify.annotations.NullMarked;

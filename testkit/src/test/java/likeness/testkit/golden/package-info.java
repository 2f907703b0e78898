// SPDX-License-Identifier: Apache-2.0
/** The golden cases on this machine. */
@NullMarked
package likeness.testkit.golden;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Breaks rules on purpose. */
@NullMarked
package breach.slots;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Breaks rules on purpose. */
@NullMarked
package breach.bytecode;

import org.jspecify.annotations.NullMarked;

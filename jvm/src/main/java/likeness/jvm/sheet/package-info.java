// SPDX-License-Identifier: Apache-2.0
/** Print sheets and single photos as PDF at true size. */
@NullMarked
package likeness.jvm.sheet;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The golden cases where JavaScript can reach them; the same code that the JVM's tests run. */
@NullMarked
package likeness.replay;

import org.jspecify.annotations.NullMarked;

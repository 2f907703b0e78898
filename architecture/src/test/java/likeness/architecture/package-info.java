// SPDX-License-Identifier: Apache-2.0
/**
 * The rules that hold the code together, over every Java module, and proof that each rule bites.
 *
 * <p>Each rule takes the root package as an argument: {@code likeness} in earnest, {@code breach}
 * for the classes that break it on purpose.
 */
@NullMarked
package likeness.architecture;

import org.jspecify.annotations.NullMarked;

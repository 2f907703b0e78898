// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the five networks in plain Java, with the same bits on every platform.
 *
 * <p>Maps are stored plane by plane, as {@code double}; every sum is taken in one fixed order.
 */
@NullMarked
package likeness.network;

import org.jspecify.annotations.NullMarked;

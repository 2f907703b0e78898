// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the five networks in plain Java, with the same bits on every platform.
 *
 * <p>To read it: {@link likeness.network.TfliteRunner}, then {@code Steps} (operators, and what is
 * folded into them), {@code GraphBuilder} (steps become layers with weights and memory), then the
 * layers. A map of features is an array of planes, each an array of its own, as {@code double}; a
 * map of one pixel is a single array of its channels. Every sum is taken in one fixed order.
 */
@NullMarked
package likeness.network;

import org.jspecify.annotations.NullMarked;

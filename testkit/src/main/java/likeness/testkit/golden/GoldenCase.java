// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import java.util.function.IntSupplier;

/**
 * One computation and the hash of all that it gave.
 *
 * @param name letters, digits, hyphens and slashes; never used twice
 * @param hash runs the computation
 */
public record GoldenCase(String name, IntSupplier hash) {}

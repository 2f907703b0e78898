// SPDX-License-Identifier: Apache-2.0
/**
 * Measurements: how fast and how right. Each benchmark is a program of its own, run by {@code ./dev
 * bench NAME}.
 */
@NullMarked
package likeness.bench;

import org.jspecify.annotations.NullMarked;

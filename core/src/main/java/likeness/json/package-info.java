// SPDX-License-Identifier: Apache-2.0
/** A small JSON reader and writer whose output is the same, byte for byte, on every platform. */
@NullMarked
package likeness.json;

import org.jspecify.annotations.NullMarked;

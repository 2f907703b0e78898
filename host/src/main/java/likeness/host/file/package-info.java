// SPDX-License-Identifier: Apache-2.0
/** A finished portrait as a file and its receipt, the same on every host. */
@NullMarked
package likeness.host.file;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** A recorder of what each stage made; off unless asked for. */
@NullMarked
package likeness.trace;

import org.jspecify.annotations.NullMarked;

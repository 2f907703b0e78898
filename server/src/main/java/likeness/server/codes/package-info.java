// SPDX-License-Identifier: Apache-2.0
/** Unlock codes and where they are kept. */
@NullMarked
package likeness.server.codes;

import org.jspecify.annotations.NullMarked;

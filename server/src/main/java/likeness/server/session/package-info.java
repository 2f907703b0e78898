// SPDX-License-Identifier: Apache-2.0
/** Ephemeral mode: photos in memory, for a while. */
@NullMarked
package likeness.server.session;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The server's settings, read and checked at start. */
@NullMarked
package likeness.server.settings;

import org.jspecify.annotations.NullMarked;

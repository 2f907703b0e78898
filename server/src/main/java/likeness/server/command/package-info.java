// SPDX-License-Identifier: Apache-2.0
/** The server's part of the command line. */
@NullMarked
package likeness.server.command;

import org.jspecify.annotations.NullMarked;

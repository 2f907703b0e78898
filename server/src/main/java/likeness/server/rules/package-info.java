// SPDX-License-Identifier: Apache-2.0
/** The rule book for programs. */
@NullMarked
package likeness.server.rules;

import org.jspecify.annotations.NullMarked;

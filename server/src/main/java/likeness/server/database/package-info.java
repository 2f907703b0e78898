// SPDX-License-Identifier: Apache-2.0
/** What those who keep rows have in common. */
@NullMarked
package likeness.server.database;

import org.jspecify.annotations.NullMarked;

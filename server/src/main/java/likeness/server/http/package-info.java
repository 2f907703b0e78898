// SPDX-License-Identifier: Apache-2.0
/** What every answer has in common: headers, faults, bodies that are refused, the log. */
@NullMarked
package likeness.server.http;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The server: which parts run in which mode, and that they keep to the policy. */
@NullMarked
package likeness.server;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Looks at a running deployment from outside and says whether it keeps its policy. */
@NullMarked
package likeness.server.audit;

import org.jspecify.annotations.NullMarked;

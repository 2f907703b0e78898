// SPDX-License-Identifier: Apache-2.0
/** Stage: which requirements are met, failed, or could not be judged? */
@NullMarked
package likeness.check;

import org.jspecify.annotations.NullMarked;

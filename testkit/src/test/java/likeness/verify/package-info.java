// SPDX-License-Identifier: Apache-2.0
/** The verifier against honest and altered outputs of a painted portrait. */
@NullMarked
package likeness.verify;

import org.jspecify.annotations.NullMarked;

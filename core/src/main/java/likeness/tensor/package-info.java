// SPDX-License-Identifier: Apache-2.0
/** What a network takes and gives, and how a computation asks its host to run one. */
@NullMarked
package likeness.tensor;

import org.jspecify.annotations.NullMarked;

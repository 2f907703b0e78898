// SPDX-License-Identifier: Apache-2.0
/** The main path: one photo through all stages, a line a stage. */
@NullMarked
package likeness.pipeline;

import org.jspecify.annotations.NullMarked;

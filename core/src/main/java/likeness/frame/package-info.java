// SPDX-License-Identifier: Apache-2.0
/** The stage that finds the turned rectangle of the source that a document asks for. */
@NullMarked
package likeness.frame;

import org.jspecify.annotations.NullMarked;

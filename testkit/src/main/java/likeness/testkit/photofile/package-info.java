// SPDX-License-Identifier: Apache-2.0
/** Makers of small picture files, right and wrong in every detail that a decoder has to look at. */
@NullMarked
package likeness.testkit.photofile;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The report on a photo: as JSON, and in words. */
@NullMarked
package likeness.report;

import org.jspecify.annotations.NullMarked;

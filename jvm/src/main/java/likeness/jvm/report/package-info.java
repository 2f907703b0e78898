// SPDX-License-Identifier: Apache-2.0
/** Reports for people: as a table, a page and a PDF, with the marks drawn over the photo. */
@NullMarked
package likeness.jvm.report;

import org.jspecify.annotations.NullMarked;

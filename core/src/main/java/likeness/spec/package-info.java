// SPDX-License-Identifier: Apache-2.0
/** Document and paper specifications: read, validated and searched. */
@NullMarked
package likeness.spec;

import org.jspecify.annotations.NullMarked;

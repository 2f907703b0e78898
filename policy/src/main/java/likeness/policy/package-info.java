// SPDX-License-Identifier: Apache-2.0
/**
 * What a deployment does with data, as one typed file, and the comparison of that file with what
 * the program's parts say they do.
 */
@NullMarked
package likeness.policy;

import org.jspecify.annotations.NullMarked;

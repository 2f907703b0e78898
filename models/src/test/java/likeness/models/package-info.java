// SPDX-License-Identifier: Apache-2.0
/** Tests of the networks' extraction and of what stands on the class path. */
@NullMarked
package likeness.models;

import org.jspecify.annotations.NullMarked;

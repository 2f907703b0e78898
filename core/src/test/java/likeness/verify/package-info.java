// SPDX-License-Identifier: Apache-2.0
@NullMarked
package likeness.verify;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package likeness.testkit.portraits;

import org.jspecify.annotations.NullMarked;

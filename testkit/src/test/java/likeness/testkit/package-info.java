// SPDX-License-Identifier: Apache-2.0
/** Tests of the test tools, and of the synthetic portraits against the real networks. */
@NullMarked
package likeness.testkit;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What the tests of all modules share: outside files, golden pictures, stand-in networks. */
@NullMarked
package likeness.testkit;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The page's files, packed beforehand, in whole or in parts. */
@NullMarked
package likeness.server.assets;

import org.jspecify.annotations.NullMarked;

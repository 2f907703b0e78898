// SPDX-License-Identifier: Apache-2.0
/** The stage that turns a portrait into a file: format, resolution, file size, no leftover metadata. */
@NullMarked
package likeness.encode;

import org.jspecify.annotations.NullMarked;

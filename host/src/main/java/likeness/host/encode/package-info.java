// SPDX-License-Identifier: Apache-2.0
/** What a JVM lends the encoders of the core. */
@NullMarked
package likeness.host.encode;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The engine on a JVM: files in, files out. {@link likeness.jvm.Likeness} is the door. */
@NullMarked
package likeness.jvm;

import org.jspecify.annotations.NullMarked;

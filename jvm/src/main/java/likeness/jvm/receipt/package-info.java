// SPDX-License-Identifier: Apache-2.0
/** What goes with a receipt on a JVM: the page a person reads, and the signature. */
@NullMarked
package likeness.jvm.receipt;

import org.jspecify.annotations.NullMarked;

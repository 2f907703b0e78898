// SPDX-License-Identifier: Apache-2.0
/** What is known of a network that can be added. {@link SlotManifest} is the door. */
@NullMarked
package likeness.slot;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Networks that an operator or a person adds: the shipped manifests, the folder that holds what was
 * added, and the one download this program can make. {@link likeness.slots.ModelStore} is the door.
 */
@NullMarked
package likeness.slots;

import org.jspecify.annotations.NullMarked;

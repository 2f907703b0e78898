// SPDX-License-Identifier: Apache-2.0
/**
 * Painted portraits of people who do not exist, with known geometry and a known matte.
 *
 * <p>They show the program without anybody's photograph, and tell tests what the truth is. The
 * rules for the core's arithmetic hold here too: the same recipe gives the same pixels on every
 * platform.
 */
@NullMarked
package likeness.synthetic;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Box;

/**
 * One alteration that was found.
 *
 * @param where the part of the output that it lies in, in pixels
 * @param strength how much was measured, in the unit that {@code measured} names
 * @param measured what {@code strength} is
 */
public record Evidence(AlterationKind kind, Box where, double strength, String measured) {}

// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

/**
 * Where the head lies in the frame, in heights of the frame.
 *
 * @param head crown to chin
 * @param eyeX the middle of the eyes, from the frame's left side
 * @param eyeY the same, from its top
 */
record Placement(double head, double eyeX, double eyeY) {}

// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/** A straight line on the sheet; its middle, without the pen's width. */
public record Line(int x1Um, int y1Um, int x2Um, int y2Um) {}

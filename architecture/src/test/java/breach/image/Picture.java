// SPDX-License-Identifier: Apache-2.0
package breach.image;

import breach.geometry.Uphill;

/** Needs geometry, as it may. */
public record Picture(int width, Uphill needed) {}

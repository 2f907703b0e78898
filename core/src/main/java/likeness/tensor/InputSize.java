// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import likeness.geometry.Elementary;
import likeness.geometry.Size;

/** Which input a network takes for a region of a picture. */
public sealed interface InputSize {

  /** The largest input side that is accepted: a plane of 16 million values. */
  int MAX_SIDE = 4096;

  /**
   * The input's size for a region of this width and height, in pixels of any scale.
   *
   * @throws IllegalArgumentException if a side is not above 0
   */
  Size of(double width, double height);

  /** Always the same; the region is stretched to it. */
  record Fixed(Size size) implements InputSize {
    public Fixed {
      requireSide("size", Math.max(size.width(), size.height()));
    }

    @Override
    public Size of(double width, double height) {
      requireRegion(width, height);
      return size;
    }
  }

  /**
   * The region's short side becomes {@code pixels}, the long one follows; both are rounded to the
   * nearest multiple of {@code multiple}. Beyond four times the short side the region is squeezed.
   */
  record ShortSide(int pixels, int multiple) implements InputSize {
    private static final int MAX_ASPECT = 4;

    public ShortSide {
      requireSide("pixels", pixels);
      if (multiple < 1 || multiple > pixels) {
        throw new IllegalArgumentException(
            "multiple: expected 1 to " + pixels + ", got " + multiple);
      }
    }

    @Override
    public Size of(double width, double height) {
      requireRegion(width, height);
      double scale = pixels / Math.min(width, height);
      return new Size(side(width * scale), side(height * scale));
    }

    private int side(double wanted) {
      double within = Math.min(wanted, Math.min(MAX_SIDE, (double) pixels * MAX_ASPECT));
      return Math.max(1, Elementary.round(within / multiple)) * multiple;
    }
  }

  private static void requireSide(String name, int side) {
    if (side < 1 || side > MAX_SIDE) {
      throw new IllegalArgumentException(
          name + ": expected sides of 1 to " + MAX_SIDE + ", got " + side);
    }
  }

  private static void requireRegion(double width, double height) {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("region: expected sides above 0");
    }
  }
}

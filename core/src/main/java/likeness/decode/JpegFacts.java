// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.List;

/**
 * What only a JPEG has.
 *
 * @param model how the components make a colour
 * @param inverted whether CMYK is stored with 255 for no ink, as everything with Adobe's marker is
 * @param progressive whether the picture comes in passes of growing detail
 * @param quantisation the tables of the header, in the order they came, each 64 steps in zigzag
 *     order
 */
public record JpegFacts(
    Model model, boolean inverted, boolean progressive, List<List<Integer>> quantisation) {

  /** How a JPEG's components make a colour. */
  public enum Model {
    GREY(1),
    RGB(3),
    YCC(3),
    CMYK(4),
    YCCK(4);

    private final int components;

    Model(int components) {
      this.components = components;
    }

    public int components() {
      return components;
    }
  }

  public JpegFacts {
    quantisation = quantisation.stream().map(List::copyOf).toList();
  }
}

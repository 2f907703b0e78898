// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.List;
import likeness.geometry.Box;

/**
 * What checks look at.
 *
 * @param subject the person who is meant, with a mask of the whole picture
 * @param others the boxes of all other faces
 */
public record Survey(Subject subject, List<Box> others) {
  public Survey {
    others = List.copyOf(others);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a person moved by hand; what is absent is as it was found, or as the rules place it. Points
 * are in pixels of the upright source.
 *
 * @param frame where the document's frame was put
 */
public record Handles(
    @Nullable Point leftEye,
    @Nullable Point rightEye,
    @Nullable Point chin,
    @Nullable Point crown,
    @Nullable Point hairTop,
    @Nullable FramePlace frame) {

  /** Nothing was moved. */
  public static final Handles NONE = new Handles(null, null, null, null, null, null);

  /** What was moved, in the words of a receipt. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    addIf(names, leftEye != null, "left_eye");
    addIf(names, rightEye != null, "right_eye");
    addIf(names, chin != null, "chin");
    addIf(names, crown != null, "crown");
    addIf(names, hairTop != null, "hair_top");
    addIf(names, frame != null, "frame");
    return List.copyOf(names);
  }

  private static void addIf(List<String> names, boolean moved, String name) {
    if (moved) {
      names.add(name);
    }
  }

  /** The head as it was found, with what was moved. */
  public Head over(Head found) {
    if (leftEye == null && rightEye == null && chin == null && crown == null && hairTop == null) {
      return found;
    }
    return new Head(
        or(leftEye, found.leftEye()),
        or(rightEye, found.rightEye()),
        or(chin, found.chin()),
        or(crown, found.crown()),
        or(hairTop, found.hairTop()),
        found.widthPx(),
        found.headHeightU95());
  }

  private static Point or(@Nullable Point moved, Point found) {
    return moved == null ? found : moved;
  }
}

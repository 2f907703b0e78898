// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.json.JsonNumber;
import likeness.portrait.FramePlace;
import likeness.portrait.Framing;
import likeness.portrait.FramingNote;
import likeness.portrait.Head;
import likeness.portrait.PhotoRejected;

/**
 * A frame that a person put by hand: nothing is searched, everything is measured.
 *
 * <p>Its measures say which rules it misses; that is no refusal, because the person sees them.
 */
public final class PlacedFrame {
  private static final double INSIDE_TOLERANCE_PX = 0.01;

  private PlacedFrame() {}

  /**
   * Frames {@code head} as it was put.
   *
   * @throws PhotoRejected {@code FRAME_LEAVES_PICTURE} if the background may not be made up there,
   *     {@code FACE_TOO_SMALL} if the output would have to be enlarged more than {@link
   *     FrameSolver#MAX_UPSCALE} times
   * @throws IllegalArgumentException if it is turned and the document does not allow that
   */
  public static Framing frame(Head head, Size source, FrameRequest request, FramePlace place) {
    if (place.rollDeg() != 0 && !request.mayTurn()) {
      throw new IllegalArgumentException(
          "frame: expected no turn, because the document does not allow one, got "
              + JsonNumber.decimalText(place.rollDeg(), 2)
              + " degrees");
    }
    Box frame = request.output().frame();
    Affine outputToSource = outputToSource(place, frame);
    double upscale = 1 / outputToSource.scale();
    if (upscale > FrameSolver.MAX_UPSCALE) {
      throw new PhotoRejected(
          PhotoRejected.Code.FACE_TOO_SMALL,
          "The frame has too few pixels for the document's size",
          Map.of(
              "enlarged",
              JsonNumber.decimalText(upscale, 2),
              "limit",
              JsonNumber.decimalText(FrameSolver.MAX_UPSCALE, 2)));
    }
    HeadLines lines = new HeadLines(head, place.rollDeg(), request.output().exactFrame().aspect());
    Framing framing =
        new Framing(
            request.output().size(),
            outputToSource,
            place.rollDeg(),
            request.output().dpi(),
            new Measures(request, lines, placement(head, outputToSource, frame), head).list());
    boolean inside = framing.within(source, INSIDE_TOLERANCE_PX);
    if (!inside && !request.mayExtend()) {
      throw new PhotoRejected(
          PhotoRejected.Code.FRAME_LEAVES_PICTURE, "The frame was put beyond the picture's edge");
    }
    List<FramingNote> notes = new ArrayList<>();
    if (upscale > 1) {
      notes.add(FramingNote.UPSCALED);
    }
    if (!inside) {
      notes.add(FramingNote.EXTENDS_BACKGROUND);
    }
    return new Framing(
        framing.output(),
        outputToSource,
        framing.rollDeg(),
        framing.dpi(),
        framing.measures(),
        notes);
  }

  private static Affine outputToSource(FramePlace place, Box frame) {
    double scale = place.heightPx() / frame.height();
    Affine turn = place.rollDeg() == 0 ? Affine.IDENTITY : Affine.rotationDeg(place.rollDeg());
    Point middle = frame.centre();
    return Affine.translation(place.centre().x(), place.centre().y())
        .after(turn)
        .after(Affine.scaling(scale, scale))
        .after(Affine.translation(-middle.x(), -middle.y()));
  }

  private static Placement placement(Head head, Affine outputToSource, Box frame) {
    double heightPx = frame.height() * outputToSource.scale();
    Point eyes = outputToSource.inverse().apply(head.eyeMidpoint());
    return new Placement(
        head.heightPx() / heightPx,
        (eyes.x() - frame.left()) / frame.height(),
        (eyes.y() - frame.top()) / frame.height());
  }
}

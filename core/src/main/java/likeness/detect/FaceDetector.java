// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import likeness.geometry.Box;
import likeness.geometry.Elementary;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Sighting;
import likeness.tensor.Ask;

/**
 * Finds the face of a picture: its 468 points, eyes, chin and turn.
 *
 * <p>Takes an upright sRGB picture of any size; gives a {@link Face} in its pixels. Looks for near
 * faces first, then for far ones, then for far ones in a turned picture; what the detector shows
 * counts only when the mesh agrees that it is a face. A picture that stands on its head or lies on
 * its side gives a face with its true {@code rollDeg} of about ±180 or ±90; {@code leftEye} stays
 * the eye that is at the viewer's left once the face is upright.
 *
 * <p>Costs one run of the short-range detector and two of the mesh for a portrait, four more of the
 * short range for a small, dim or strongly rolled face; a picture without a face costs four runs of
 * the full-range detector more. Source: Bazarevsky et al., "BlazeFace", 2019, the model cards, and
 * ADR 7.
 */
public final class FaceDetector {
  /**
   * The least distance between the eyes, in pixels.
   *
   * <p>Half of what it is in the mesh's own input: below, its points are guesses. Far below what
   * documents ask for (90 px), so that a small picture still gets its findings.
   */
  static final double MIN_INTER_EYE_PX = 24;

  /**
   * The greatest turn or nod.
   *
   * <p>Beyond it one side of the face is hidden and the points there are invented. What a document
   * allows (5° to 15°) is the checks' affair.
   */
  static final double MAX_TURN_DEG = 35;

  private final Bands bands;

  public FaceDetector(Bands bands) {
    this.bands = bands;
  }

  /**
   * A face, and what was made of its surroundings meanwhile.
   *
   * @param others the faces of everybody else who compares with the largest, from left to right
   * @param <M> what the work alongside gives
   */
  public record Found<M>(Face face, M alongside, List<Sighting> others) {
    public Found {
      others = List.copyOf(others);
    }
  }

  /**
   * Finds the face that {@code choice} means.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, SEVERAL_FACES, NO_SUCH_FACE,
   *     FACE_TOO_SMALL, FACE_TURNED_AWAY
   */
  public Ask<Face> find(Raster source, FaceChoice choice) {
    return find(source, choice, Ask::done).map(Found::face);
  }

  /**
   * As {@link #find(Raster, FaceChoice)}, with work that needs no more than the face's place.
   *
   * <p>It starts with the mesh's first pass, so that the host can run both at once. When another
   * face than the likeliest is chosen, it is done again for that one.
   */
  public <M> Ask<Found<M>> find(
      Raster source, FaceChoice choice, Function<Sighting, Ask<M>> alongside) {
    return survey(source, choice, alongside)
        .map(seen -> new Found<>(requireUsable(seen.face()), seen.alongside(), seen.bystanders()));
  }

  /**
   * A face as it is, and who else is there.
   *
   * @param face however small or turned
   * @param others the boxes of all other faces, however small
   * @param bystanders those of the others that compare with the largest face
   * @param <M> what the work alongside gives
   */
  public record Survey<M>(Face face, List<Box> others, List<Sighting> bystanders, M alongside) {
    public Survey {
      others = List.copyOf(others);
      bystanders = List.copyOf(bystanders);
    }
  }

  /**
   * As {@link #find(Raster, FaceChoice, Function)}, for checks, which have something to say of a
   * face that is too small or turned away as well.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, SEVERAL_FACES, NO_SUCH_FACE, and
   *     FACE_TURNED_AWAY for a profile
   */
  public <M> Ask<Survey<M>> survey(
      Raster source, FaceChoice choice, Function<Sighting, Ask<M>> alongside) {
    return new FaceSearch<>(source, bands, alongside)
        .run()
        .then(
            scene -> {
              Candidate chosen = choose(scene.faces(), choice);
              return Ask.both(
                  measure(source, chosen),
                  worked(scene, chosen, alongside),
                  (face, made) -> surveyed(scene, chosen, scene.everyone(), face, made));
            });
  }

  /**
   * As {@link #survey}, for a report: the points without the network's taste for one side, and also
   * faces too small for the sweep that found this one. Alongside stands where the detector saw it.
   *
   * <p>Costs one run of the full-range detector and seven of the mesh more, and one of the mesh for
   * each small face.
   */
  public Ask<Survey<Sighting>> examine(Raster source, FaceChoice choice) {
    return new FaceSearch<>(source, bands, Ask::<Sighting>done)
        .run()
        .then(
            scene -> {
              Candidate chosen = choose(scene.faces(), choice);
              return measureBothWays(source, chosen, false)
                  .then(
                      face ->
                          withSmall(source, scene.everyone())
                              .map(
                                  all ->
                                      surveyed(
                                          scene,
                                          chosen,
                                          all,
                                          face,
                                          chosen.detection().sighting())));
            });
  }

  private static <M> Ask<M> worked(
      FaceSearch.Scene<M> scene, Candidate chosen, Function<Sighting, Ask<M>> alongside) {
    return chosen.detection().equals(scene.likeliest())
        ? Ask.done(scene.alongside())
        : alongside.apply(chosen.detection().sighting());
  }

  private static <M> Survey<M> surveyed(
      FaceSearch.Scene<M> scene, Candidate chosen, List<Candidate> everyone, Face face, M made) {
    List<Box> others =
        everyone.stream()
            .map(Candidate::detection)
            .filter(seen -> !seen.equals(chosen.detection()))
            .map(Detection::box)
            .toList();
    List<Sighting> bystanders =
        scene.faces().stream()
            .filter(other -> !other.equals(chosen))
            .map(other -> other.detection().sighting())
            .toList();
    return new Survey<>(face, others, bystanders, made);
  }

  /** Everyone, and whom only the detector for far faces sees. */
  private Ask<List<Candidate>> withSmall(Raster source, List<Candidate> everyone) {
    return BlazeFace.FULL_RANGE
        .look(source, BlazeFace.FULL_RANGE.letterbox(source, 0), bands)
        .then(
            found ->
                Ask.all(
                    found.stream()
                        .filter(seen -> everyone.stream().noneMatch(known -> known.overlaps(seen)))
                        .limit(FaceSearch.MAX_CANDIDATES)
                        .map(
                            seen ->
                                FaceMesh.coarse(source, seen, bands)
                                    .map(mesh -> new Candidate(seen, mesh)))
                        .toList()))
        .map(
            small -> {
              List<Candidate> all = new ArrayList<>(everyone);
              all.addAll(small);
              return Candidate.distinct(all);
            });
  }

  /**
   * In four passes, each seen both ways.
   *
   * <p>With each pass less is left of where the detector's box happened to lie: between a portrait
   * and its mirror image the distance from eyes to chin differs by 0.27 % after two and by 0.15 %
   * after three, the gap between the lips by 0.0030 and 0.0018 of it (standard deviations, 33
   * portraits); from three to four the height of the head goes from 0.16 % to 0.12 %, the width of
   * the mouth from 0.31 % to 0.13 % of the distance of the eyes (half of the middle two thirds).
   */
  private Ask<Face> measureBothWays(Raster source, Candidate candidate, boolean painted) {
    Detection detection = candidate.detection();
    return FaceMesh.coarseBothWays(source, detection, painted, bands)
        .then(
            first ->
                FaceMesh.againBothWays(source, first, painted, bands)
                    .then(second -> FaceMesh.againBothWays(source, second, painted, bands))
                    .then(third -> FaceMesh.againBothWays(source, third, painted, bands))
                    .then(
                        last -> {
                          Face face = FaceMeasures.ofMany(detection, first, last);
                          return painted || !FaceMesh.isBurnt(source, last, bands)
                              ? Ask.done(face)
                              : measureBothWays(source, candidate, true)
                                  .map(bare -> FaceMeasures.ofBurnt(face, bare));
                        }));
  }

  /**
   * Finds all faces that compare with the largest, from left to right, however small or turned;
   * {@link FaceChoice.Nth} counts them in this order.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, FACE_TURNED_AWAY
   */
  public Ask<List<Face>> all(Raster source) {
    return new FaceSearch<>(source, bands, Ask::<Sighting>done)
        .run()
        .then(scene -> Ask.all(scene.faces().stream().map(face -> measure(source, face)).toList()));
  }

  private Ask<Face> measure(Raster source, Candidate candidate) {
    return FaceMesh.again(source, candidate.fit(), bands)
        .map(second -> FaceMeasures.of(candidate.detection(), candidate.fit(), second));
  }

  private static Candidate choose(List<Candidate> faces, FaceChoice choice) {
    if (choice instanceof FaceChoice.Nth nth) {
      if (nth.place() > faces.size()) {
        throw new PhotoRejected(
            PhotoRejected.Code.NO_SUCH_FACE,
            "face " + nth.place() + " was chosen, found " + faces.size(),
            Map.of(
                "count", Integer.toString(faces.size()),
                "place", Integer.toString(nth.place())));
      }
      return faces.get(nth.place() - 1);
    }
    if (choice instanceof FaceChoice.Only && faces.size() > 1) {
      throw new PhotoRejected(
          PhotoRejected.Code.SEVERAL_FACES,
          "found " + faces.size() + " faces of comparable size",
          Map.of("count", Integer.toString(faces.size())));
    }
    return faces.stream()
        .max(Comparator.comparingDouble(face -> face.detection().area()))
        .orElseThrow();
  }

  private static Face requireUsable(Face face) {
    double distance = face.interEyeDistancePx();
    if (distance < MIN_INTER_EYE_PX) {
      throw new PhotoRejected(
          PhotoRejected.Code.FACE_TOO_SMALL,
          "the eyes are too close together in pixels",
          Map.of("interEyePx", whole(distance), "minInterEyePx", whole(MIN_INTER_EYE_PX)));
    }
    double turn = Math.max(Math.abs(face.yawDeg()), Math.abs(face.pitchDeg()));
    if (turn > MAX_TURN_DEG || face.presence() <= Candidate.MIN_PRESENCE) {
      throw new PhotoRejected(
          PhotoRejected.Code.FACE_TURNED_AWAY,
          "the face does not look at the camera",
          Map.of("turnDeg", whole(turn), "maxTurnDeg", whole(MAX_TURN_DEG)));
    }
    return face;
  }

  private static String whole(double value) {
    return Integer.toString(Elementary.round(value));
  }
}

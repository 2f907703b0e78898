// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Sighting;
import likeness.tensor.Ask;

/**
 * Sweeps a picture in ever dearer ways until the mesh agrees that what a sweep shows is a face.
 *
 * @param <M> what the work alongside gives
 */
final class FaceSearch<M> {
  private static final List<Sweep> SWEEPS = List.of(Sweep.values());

  /** The most faces of one picture that are looked at; a crowd is not a portrait. */
  static final int MAX_CANDIDATES = 12;

  /**
   * The score from which a detection whose nose lies beyond an eye is a profile rather than a
   * mistake.
   */
  private static final double PROFILE_SCORE = 0.7;

  /**
   * The nose beside the middle of the eyes, in distances between them: half of one is in line with
   * an eye.
   */
  private static final double PROFILE_NOSE = 0.5;

  private final Raster source;
  private final Bands bands;
  private final Function<Sighting, Ask<M>> alongside;

  FaceSearch(Raster source, Bands bands, Function<Sighting, Ask<M>> alongside) {
    this.source = source;
    this.bands = bands;
    this.alongside = alongside;
  }

  /**
   * What a sweep found.
   *
   * @param faces those that count, from left to right; at least one
   * @param everyone all faces, however small
   * @param likeliest the detection that the work alongside was done for
   */
  record Scene<M>(
      List<Candidate> faces, List<Candidate> everyone, Detection likeliest, M alongside) {}

  Ask<Scene<M>> run() {
    return sweep(0, false);
  }

  private Ask<Scene<M>> sweep(int step, boolean profileSeen) {
    if (step == SWEEPS.size()) {
      throw profileSeen
          ? new PhotoRejected(
              PhotoRejected.Code.FACE_TURNED_AWAY, "the only face is seen from the side")
          : new PhotoRejected(PhotoRejected.Code.NO_FACE, "no face was found");
    }
    return SWEEPS
        .get(step)
        .look(source, bands)
        .then(
            found ->
                found.isEmpty()
                    ? sweep(step + 1, profileSeen)
                    : gate(found.subList(0, Math.min(found.size(), MAX_CANDIDATES)))
                        .then(
                            scene ->
                                scene.faces().isEmpty()
                                    ? sweep(step + 1, profileSeen || isProfile(scene.likeliest()))
                                    : Ask.done(scene)));
  }

  private Ask<Scene<M>> gate(List<Detection> found) {
    Detection likeliest = largest(found);
    return Ask.both(
        Ask.all(found.stream().map(this::fit).toList()),
        alongside.apply(likeliest.sighting()),
        (fitted, work) ->
            new Scene<>(Candidate.comparable(fitted), Candidate.distinct(fitted), likeliest, work));
  }

  private Ask<Candidate> fit(Detection detection) {
    return FaceMesh.coarse(source, detection, bands).map(mesh -> new Candidate(detection, mesh));
  }

  private static Detection largest(List<Detection> found) {
    return found.stream().max(Comparator.comparingDouble(Detection::area)).orElseThrow();
  }

  private static boolean isProfile(Detection detection) {
    return detection.score() >= PROFILE_SCORE && Math.abs(detection.noseOffset()) > PROFILE_NOSE;
  }
}

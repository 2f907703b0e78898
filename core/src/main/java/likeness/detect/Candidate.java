// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A detection that the mesh has looked at once. */
record Candidate(Detection detection, MeshFit fit) {
  /** The mesh's confidence above which there is a face (the model card's value). */
  static final double MIN_PRESENCE = 0.5;

  /**
   * The least area, as a share of the largest face's, that makes a second face count.
   *
   * <p>Below a tenth it is someone far behind or a poster, which the crop of an ID photo leaves
   * out. COMPLIANCE sets the same limit for the finding on a second face.
   */
  static final double COMPARABLE_AREA = 0.1;

  boolean isFace() {
    return fit.presence() > MIN_PRESENCE;
  }

  /** Whether a detection lies on this face. */
  boolean overlaps(Detection other) {
    return WeightedSuppression.intersectionOverUnion(detection.box(), other.box()) > 0.1;
  }

  /** Those faces among {@code all} that compare with the largest, each once, from left to right. */
  static List<Candidate> comparable(List<Candidate> all) {
    List<Candidate> faces = distinct(all);
    double largest = 0;
    for (Candidate c : faces) {
      largest = Math.max(largest, c.detection.area());
    }
    double floor = largest * COMPARABLE_AREA;
    faces.removeIf(c -> c.detection.area() < floor);
    faces.sort(Comparator.comparingDouble(c -> c.detection.box().centre().x()));
    return faces;
  }

  /** The faces among {@code all}, each once. */
  static List<Candidate> distinct(List<Candidate> all) {
    List<Candidate> faces = new ArrayList<>();
    for (Candidate c : all) {
      if (c.isFace() && faces.stream().noneMatch(c::isSameFace)) {
        faces.add(c);
      }
    }
    return faces;
  }

  /** Two detections that led to the same points: their middles are closer than half a face. */
  private boolean isSameFace(Candidate other) {
    FaceMesh.Region a = FaceMesh.around(fit);
    FaceMesh.Region b = FaceMesh.around(other.fit);
    return a.centre().distanceTo(b.centre()) < Math.max(a.side(), b.side()) * 0.5 / FaceMesh.REGION;
  }
}

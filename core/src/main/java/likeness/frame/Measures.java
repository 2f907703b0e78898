// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.frame.HeadLines.Top;
import likeness.portrait.Head;
import likeness.portrait.Measure;
import likeness.spec.Band;
import likeness.spec.Crown;
import likeness.spec.MeasureName;

/** Tells what a framing makes of each measure, with its uncertainty. */
final class Measures {

  /** Told of every framing. */
  private static final Set<MeasureName> ALWAYS =
      EnumSet.of(MeasureName.HEAD_HEIGHT, MeasureName.EYE_FROM_BOTTOM, MeasureName.CROWN_TO_TOP);

  private final FrameRequest request;
  private final HeadLines lines;
  private final Placement placement;
  private final Head head;

  Measures(FrameRequest request, HeadLines lines, Placement placement, Head head) {
    this.request = request;
    this.lines = lines;
    this.placement = placement;
    this.head = head;
  }

  List<Measure> list() {
    Map<MeasureName, Band> bands = new EnumMap<>(MeasureName.class);
    request.bands().forEach(band -> bands.put(band.measure(), band));
    List<Measure> measures = new ArrayList<>();
    for (MeasureName name : MeasureName.values()) {
      Band band = bands.get(name);
      if (band != null || ALWAYS.contains(name)) {
        Band limits = band != null && band.binding() ? band : null;
        measures.add(
            new Measure(
                name.field(),
                value(name),
                u95(name),
                limits == null ? null : limits.min(),
                limits == null ? null : limits.max(),
                request.output().frameHeightMm()));
      }
    }
    return measures;
  }

  private double value(MeasureName name) {
    Top top = request.crown() == Crown.HAIR ? Top.HAIR : Top.CROWN;
    double value = lines.measure(name, top).at(placement);
    return name == MeasureName.CENTRE_OFFSET ? Math.abs(value) : value;
  }

  private double u95(MeasureName name) {
    return switch (name) {
      case HEAD_HEIGHT, CROWN_TO_TOP -> head.headHeightU95() * value(MeasureName.HEAD_HEIGHT);
      case HEAD_WIDTH -> Uncertainty.WIDTH * value(MeasureName.HEAD_WIDTH);
      case EYE_FROM_BOTTOM, INTER_EYE, CENTRE_OFFSET ->
          Uncertainty.EYE * value(MeasureName.INTER_EYE);
      case CHIN_TO_BOTTOM, EYE_TO_CHIN -> Uncertainty.EYE_TO_CHIN * value(MeasureName.EYE_TO_CHIN);
    };
  }
}

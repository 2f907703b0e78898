// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.List;
import likeness.portrait.Face;
import likeness.portrait.PhotoRejected;
import likeness.testkit.defects.HeadTurner;

/** Known turns and nods of rendered heads, against those measured from the same head as it was. */
final class TurnTables {
  private static final double[] DEGREES = {-15, -10, -5, 5, 10, 15};
  private final List<double[]> yaw = new ArrayList<>();
  private final List<double[]> pitch = new ArrayList<>();

  void add(Sitter sitter) {
    Face before = sitter.face();
    for (double degrees : DEGREES) {
      Face turned = face(sitter, degrees, 0);
      Face nodded = face(sitter, 0, degrees);
      synchronized (ChecksBench.COUNTING) {
        yaw.add(new double[] {degrees, turned.yawDeg() - before.yawDeg()});
        pitch.add(new double[] {degrees, nodded.pitchDeg() - before.pitchDeg()});
      }
    }
  }

  private static Face face(Sitter sitter, double yawDeg, double pitchDeg) throws PhotoRejected {
    return CheckedCase.face(HeadTurner.turn(sitter.photo(), sitter.face(), yawDeg, pitchDeg));
  }

  void print() {
    ChecksBench.print("%n## Known turns of rendered heads, the head's own zero taken off");
    print("yaw", yaw);
    print("pitch", pitch);
  }

  private static void print(String name, List<double[]> pairs) {
    double xy = 0;
    double xx = 0;
    for (double[] pair : pairs) {
      xy += pair[0] * pair[1];
      xx += pair[0] * pair[0];
    }
    double slope = xy / xx;
    double squares = 0;
    int wrongSign = 0;
    double worst = 0;
    for (double[] pair : pairs) {
      double residual = pair[1] - slope * pair[0];
      squares += residual * residual;
      worst = Math.max(worst, Math.abs(residual));
      wrongSign += pair[0] * pair[1] <= 0 ? 1 : 0;
    }
    ChecksBench.print(
        "%-6s n %3d  slope %.3f  residual sd %.2f° (greatest %.2f°)  wrong sign %d",
        name, pairs.size(), slope, Math.sqrt(squares / pairs.size()), worst, wrongSign);
  }
}

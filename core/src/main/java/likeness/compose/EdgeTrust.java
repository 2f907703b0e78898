// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.Map;
import java.util.TreeMap;
import likeness.geometry.Elementary;
import likeness.image.Plane;

/** What the receipt says of how sure a cut-out's edge is. */
final class EdgeTrust {
  /** Below this the person should look. */
  private static final double UNSURE = 0.5;

  private EdgeTrust() {}

  /** {@code parameters} with the mean trust along the edge and how much of it is unsure. */
  static Map<String, String> addedTo(Map<String, String> parameters, Plane alpha, Plane trust) {
    double sum = 0;
    int unsure = 0;
    int count = 0;
    for (int i = 0; i < alpha.values().length; i++) {
      double a = alpha.values()[i];
      double t = trust.values()[i];
      if (a > 0 && a < 1 || t < 1) {
        sum += t;
        unsure += t < UNSURE ? 1 : 0;
        count++;
      }
    }
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("edge_trust_percent", percent(count == 0 ? 1 : sum / count));
    all.put("edge_unsure_percent", percent(count == 0 ? 0 : (double) unsure / count));
    return all;
  }

  private static String percent(double share) {
    return Integer.toString(Elementary.round(share * 100));
  }
}

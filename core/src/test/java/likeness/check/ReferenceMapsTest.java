// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Points worked by hand; the whole published table is replayed in testkit. */
class ReferenceMapsTest {

  @Test
  void halfWayUpASigmoidIsHalfTheHeight() {
    assertEquals(50, ReferenceMaps.unifiedQualityScore(23));
    assertEquals(50, ReferenceMaps.interEyeDistance(70));
    assertEquals(95, ReferenceMaps.backgroundUniformity(10));
  }

  @Test
  void aFaceThatLooksStraightScoresFull() {
    assertEquals(100, ReferenceMaps.headPose(0));
    assertEquals(75, ReferenceMaps.headPose(30));
    assertEquals(0, ReferenceMaps.headPose(120));
  }

  @Test
  void sharesAreTakenOff() {
    assertEquals(100, ReferenceMaps.visible(0));
    assertEquals(88, ReferenceMaps.singleFacePresent(0.125));
    assertEquals(100, ReferenceMaps.overExposurePrevention(0));
    assertEquals(50, ReferenceMaps.overExposurePrevention(0.01));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.function.DoubleToIntFunction;
import likeness.geometry.Elementary;

/**
 * The maps of ISO/IEC 29794-5's reference implementation from native values to 0 to 100.
 *
 * <p>Results are whole; halves are rounded away from zero. Source: OFIQ 1.0.3, as COMPLIANCE.md
 * §1.2 tells it; the 784 values that OFIQ publishes for its conformance images are reproduced.
 */
final class ReferenceMaps {
  private ReferenceMaps() {}

  /**
   * A map by the name that it has in the reference implementation's tables.
   *
   * @throws IllegalArgumentException if there is no such map
   */
  static DoubleToIntFunction byReferenceName(String name) {
    return switch (name) {
      case "UnifiedQualityScore" -> ReferenceMaps::unifiedQualityScore;
      case "BackgroundUniformity" -> ReferenceMaps::backgroundUniformity;
      case "IlluminationUniformity" -> ReferenceMaps::illuminationUniformity;
      case "LuminanceMean" -> ReferenceMaps::luminanceMean;
      case "LuminanceVariance" -> ReferenceMaps::luminanceVariance;
      case "UnderExposurePrevention" -> ReferenceMaps::underExposurePrevention;
      case "OverExposurePrevention" -> ReferenceMaps::overExposurePrevention;
      case "DynamicRange" -> ReferenceMaps::dynamicRange;
      case "Sharpness" -> ReferenceMaps::sharpness;
      case "CompressionArtifacts" -> ReferenceMaps::noCompressionArtifacts;
      case "NaturalColour" -> ReferenceMaps::naturalColour;
      case "SingleFacePresent" -> ReferenceMaps::singleFacePresent;
      case "EyesOpen" -> ReferenceMaps::eyesOpen;
      case "MouthClosed" -> ReferenceMaps::mouthClosed;
      case "EyesVisible" -> ReferenceMaps::visible;
      case "MouthOcclusionPrevention" -> ReferenceMaps::visible;
      case "FaceOcclusionPrevention" -> ReferenceMaps::visible;
      case "InterEyeDistance" -> ReferenceMaps::interEyeDistance;
      case "HeadSize" -> ReferenceMaps::headSize;
      case "LeftwardCropOfTheFaceImage" -> ReferenceMaps::sidewaysCrop;
      case "RightwardCropOfTheFaceImage" -> ReferenceMaps::sidewaysCrop;
      case "MarginAboveOfTheFaceImage" -> ReferenceMaps::marginAbove;
      case "MarginBelowOfTheFaceImage" -> ReferenceMaps::marginBelow;
      case "HeadPoseYaw" -> ReferenceMaps::headPose;
      case "HeadPosePitch" -> ReferenceMaps::headPose;
      case "HeadPoseRoll" -> ReferenceMaps::headPose;
      case "ExpressionNeutrality" -> ReferenceMaps::expressionNeutrality;
      case "NoHeadCoverings" -> ReferenceMaps::noHeadCoverings;
      default ->
          throw new IllegalArgumentException("name: expected one of the 28 measures, got " + name);
    };
  }

  static int unifiedQualityScore(double magnitude) {
    return rising(100, magnitude, 23, 2.6);
  }

  static int backgroundUniformity(double gradient) {
    return quality(190, 1, -1, gradient, 10, 100);
  }

  static int illuminationUniformity(double overlap) {
    return overlap <= 0 ? 0 : whole(Elementary.pow(overlap, 0.3) * 100);
  }

  static int luminanceMean(double mean) {
    return whole(100 * sigmoid(mean, 0.2, 0.05) * (1 - sigmoid(mean, 0.8, 0.05)));
  }

  static int luminanceVariance(double variance) {
    double angle = 60 * variance / (60 * variance + 1) * Elementary.PI;
    return whole(Elementary.sin(angle) * 100);
  }

  static int underExposurePrevention(double share) {
    return quality(120, 0.832, -1, share, 0.92, 0.05);
  }

  static int overExposurePrevention(double share) {
    return whole(1 / (share + 0.01));
  }

  static int dynamicRange(double bits) {
    return whole(12.5 * bits);
  }

  static int sharpness(double votes) {
    return quality(1, -14, 115, votes, -20, 15);
  }

  static int noCompressionArtifacts(double predicted) {
    return quality(1, -0.0278, 103, predicted, 0.3308, 0.092);
  }

  static int naturalColour(double distance) {
    return quality(200, 1, -1, distance, 0, 10);
  }

  static int singleFacePresent(double areaRatio) {
    return whole(100 * (1 - areaRatio));
  }

  static int eyesOpen(double gap) {
    return rising(100, gap, 0.02, 0.01);
  }

  static int mouthClosed(double gap) {
    return quality(100, 1, -1, gap, 0.2, 0.06);
  }

  /** Of the eyes, the mouth and the face alike. */
  static int visible(double occludedShare) {
    return whole(100 * (1 - occludedShare));
  }

  static int interEyeDistance(double px) {
    return rising(100, px, 70, 20);
  }

  static int headSize(double eyeToChinByHeight) {
    return quality(200, 1, -1, Math.abs(eyeToChinByHeight - 0.45), 0, 0.05);
  }

  static int sidewaysCrop(double margin) {
    return rising(100, margin, 0.9, 0.1);
  }

  static int marginAbove(double margin) {
    return rising(100, margin, 1.4, 0.1);
  }

  static int marginBelow(double margin) {
    return rising(100, margin, 1.8, 0.1);
  }

  static int headPose(double degrees) {
    double cos = Elementary.cos(degrees * Elementary.RADIANS_PER_DEGREE);
    return whole(Math.max(0, cos) * cos * 100);
  }

  static int expressionNeutrality(double votes) {
    return rising(100, votes, -5000, 5000);
  }

  /** Below 0 nothing is covered, above 0.95 all; in between a sigmoid. */
  static int noHeadCoverings(double share) {
    if (share <= 0) {
      return 100;
    }
    if (share >= 0.95) {
      return 0;
    }
    double first = sigmoid(0, 0.02, 0.1);
    double last = sigmoid(0.95, 0.02, 0.1);
    return whole((last - sigmoid(share, 0.02, 0.1)) / (last - first) * 100);
  }

  private static int rising(double h, double x, double middle, double width) {
    return quality(h, 0, 1, x, middle, width);
  }

  private static int quality(double h, double a, double s, double x, double middle, double width) {
    return whole(h * (a + s * sigmoid(x, middle, width)));
  }

  private static double sigmoid(double x, double middle, double width) {
    return 1 / (1 + Elementary.exp((middle - x) / width));
  }

  private static int whole(double value) {
    double rounded = Math.floor(Math.abs(value) + 0.5);
    return (int) Math.max(0, Math.min(100, value < 0 ? -rounded : rounded));
  }
}

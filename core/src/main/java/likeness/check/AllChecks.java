// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.ArrayList;
import java.util.List;

/** The checks, in the order of the report. */
final class AllChecks {
  private AllChecks() {}

  /** Those that need a face. */
  static List<FaceCheck> ofFace() {
    List<FaceCheck> checks = new ArrayList<>();
    checks.add(new SingleFaceCheck());
    checks.add(new FramingCheck());
    checks.addAll(MeasureCheck.all());
    checks.add(new InterEyeDistanceCheck());
    checks.add(PoseCheck.yaw());
    checks.add(PoseCheck.pitch());
    checks.add(PoseCheck.roll());
    checks.add(new WholeHeadCheck());
    checks.add(new EyesOpenCheck());
    checks.add(new GazeCheck());
    checks.add(new RedEyeCheck());
    checks.add(new MouthClosedCheck());
    checks.add(new ExpressionCheck());
    checks.add(new ExposureCheck());
    checks.add(new HighlightsCheck());
    checks.add(new IlluminationCheck());
    checks.add(new LightBalanceCheck());
    checks.add(new NaturalColourCheck());
    checks.add(new ColourModeCheck());
    checks.add(new SharpnessCheck());
    checks.add(new ResolutionCheck());
    checks.add(new BackgroundCheck());
    checks.add(new BackgroundColourCheck());
    checks.add(new ShadowCheck());
    checks.add(LookCheck.glasses());
    checks.add(LookCheck.headCovering());
    checks.add(LookCheck.faceOcclusion());
    checks.add(new CameraDistanceCheck());
    checks.addAll(AbsentNetworkCheck.all());
    return checks;
  }

  /** Those of the file alone. */
  static List<FileCheck> ofFile() {
    return List.of(
        PixelSizeCheck.width(),
        PixelSizeCheck.height(),
        new ShapeCheck(),
        new FileSizeCheck(),
        new FileFormatCheck(),
        new PrintResolutionCheck(),
        new ColourSpaceCheck(),
        new MetadataCheck(),
        new CompressionCheck(),
        new PhotoAgeCheck());
  }
}

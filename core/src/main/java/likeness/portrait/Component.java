// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

/** What a check looks at, by the name that reports carry. */
public enum Component {
  UNIFIED_QUALITY_SCORE("UnifiedQualityScore", Origin.ISO_29794_5),
  BACKGROUND_UNIFORMITY("BackgroundUniformity", Origin.ISO_29794_5),
  ILLUMINATION_UNIFORMITY("IlluminationUniformity", Origin.ISO_29794_5),
  LUMINANCE_MEAN("LuminanceMean", Origin.ISO_29794_5),
  LUMINANCE_VARIANCE("LuminanceVariance", Origin.ISO_29794_5),
  UNDER_EXPOSURE_PREVENTION("UnderExposurePrevention", Origin.ISO_29794_5),
  OVER_EXPOSURE_PREVENTION("OverExposurePrevention", Origin.ISO_29794_5),
  DYNAMIC_RANGE("DynamicRange", Origin.ISO_29794_5),
  SHARPNESS("Sharpness", Origin.ISO_29794_5),
  NO_COMPRESSION_ARTIFACTS("NoCompressionArtifacts", Origin.ISO_29794_5),
  NATURAL_COLOUR("NaturalColour", Origin.ISO_29794_5),
  SINGLE_FACE_PRESENT("SingleFacePresent", Origin.ISO_29794_5),
  EYES_OPEN("EyesOpen", Origin.ISO_29794_5),
  MOUTH_CLOSED("MouthClosed", Origin.ISO_29794_5),
  EYES_VISIBLE("EyesVisible", Origin.ISO_29794_5),
  MOUTH_OCCLUSION_PREVENTION("MouthOcclusionPrevention", Origin.ISO_29794_5),
  FACE_OCCLUSION_PREVENTION("FaceOcclusionPrevention", Origin.ISO_29794_5),
  INTER_EYE_DISTANCE("InterEyeDistance", Origin.ISO_29794_5),
  HEAD_SIZE("HeadSize", Origin.ISO_29794_5),
  LEFTWARD_CROP("LeftwardCropOfFace", Origin.ISO_29794_5),
  RIGHTWARD_CROP("RightwardCropOfFace", Origin.ISO_29794_5),
  MARGIN_ABOVE("MarginAboveOfFace", Origin.ISO_29794_5),
  MARGIN_BELOW("MarginBelowOfFace", Origin.ISO_29794_5),
  HEAD_POSE_YAW("HeadPoseYaw", Origin.ISO_29794_5),
  HEAD_POSE_PITCH("HeadPosePitch", Origin.ISO_29794_5),
  HEAD_POSE_ROLL("HeadPoseRoll", Origin.ISO_29794_5),
  EXPRESSION_NEUTRALITY("ExpressionNeutrality", Origin.ISO_29794_5),
  NO_HEAD_COVERINGS("NoHeadCoverings", Origin.ISO_29794_5),

  HEAD_HEIGHT("Geometry.HeadHeight", Origin.DOCUMENT),
  HEAD_WIDTH("Geometry.HeadWidth", Origin.DOCUMENT),
  EYE_LINE("Geometry.EyeLine", Origin.DOCUMENT),
  CROWN_MARGIN("Geometry.CrownToTop", Origin.DOCUMENT),
  CHIN_MARGIN("Geometry.ChinToBottom", Origin.DOCUMENT),
  EYE_TO_CHIN("Geometry.EyeToChin", Origin.DOCUMENT),
  INTER_EYE("Geometry.InterEye", Origin.DOCUMENT),
  CENTRING("Geometry.Centring", Origin.DOCUMENT),
  WHOLE_HEAD("Geometry.WholeHead", Origin.DOCUMENT),
  FRAMING("Geometry.Framing", Origin.DOCUMENT),
  BACKGROUND_COLOUR("BackgroundColour", Origin.DOCUMENT),
  GLASSES("Glasses", Origin.DOCUMENT),
  PHOTO_AGE("PhotoAge", Origin.DOCUMENT),
  COLOUR_MODE("ColourMode", Origin.DOCUMENT),
  ALTERATION("Alteration", Origin.DOCUMENT),
  PIXEL_WIDTH("File.PixelWidth", Origin.DOCUMENT),
  PIXEL_HEIGHT("File.PixelHeight", Origin.DOCUMENT),
  SHAPE("File.Shape", Origin.DOCUMENT),
  FILE_SIZE("File.Size", Origin.DOCUMENT),
  FILE_FORMAT("File.Format", Origin.DOCUMENT),
  PRINT_RESOLUTION("File.Resolution", Origin.DOCUMENT),
  COLOUR_SPACE("File.ColourSpace", Origin.DOCUMENT),

  EXPOSURE("Exposure", Origin.LIKENESS),
  SKIN_HIGHLIGHTS("SkinHighlights", Origin.LIKENESS),
  LIGHT_BALANCE("LightBalance", Origin.LIKENESS),
  SHADOW_BEHIND_HEAD("ShadowBehindHead", Origin.LIKENESS),
  RED_EYE("RedEye", Origin.LIKENESS),
  GAZE("Gaze", Origin.LIKENESS),
  RESOLUTION_HONESTY("ResolutionHonesty", Origin.LIKENESS),
  CAMERA_DISTANCE("CameraDistance", Origin.LIKENESS),
  METADATA("File.Metadata", Origin.LIKENESS);

  /** Who gave a component its name. */
  public enum Origin {
    /** ISO/IEC 29794-5, as its reference implementation spells it. */
    ISO_29794_5,
    /** A rule of documents. */
    DOCUMENT,
    /** Ours. */
    LIKENESS
  }

  private final String label;
  private final Origin origin;

  Component(String label, Origin origin) {
    this.label = label;
    this.origin = origin;
  }

  /** The name in reports, for example {@code EyesOpen}. */
  public String label() {
    return label;
  }

  public Origin origin() {
    return origin;
  }
}

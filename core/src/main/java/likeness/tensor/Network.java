// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import java.util.List;

/**
 * The networks that the pipeline asks for; shapes and normalisation stand in {@code models/}, one
 * card a network.
 */
public enum Network {
  /** BlazeFace, short range: [1,3,128,128] in [−1,1] → boxes [1,896,16], logits [1,896,1]. */
  FACE_SHORT_RANGE("face_detection_short_range"),
  /**
   * BlazeFace, full range (sparse weights): [1,3,192,192] in [−1,1] → boxes [1,2304,16], logits
   * [1,2304,1].
   */
  FACE_FULL_RANGE("face_detection_full_range_sparse"),
  /**
   * Face mesh: [1,3,192,192] in [0,1] → 468 points [1,1404] in input pixels, presence logit [1,1].
   */
  FACE_MESH("face_landmark"),
  /** Selfie segmentation: [1,3,256,256] in [0,1] → alpha [1,1,256,256] in [0,1]. */
  SELFIE("selfie_segmentation"),
  /** Selfie segmentation, landscape: [1,3,144,256] in [0,1] → alpha [1,1,144,256] in [0,1]. */
  SELFIE_LANDSCAPE("selfie_segmentation_landscape"),
  /**
   * The matte network that the operator or the person has added, described by its manifest:
   * [1,3,H,W] → [1,1,H,W]. A host may have none; then nothing asks for it.
   */
  MATTE_SLOT("matte_slot");

  /** Those that every host has; their files come with the program. */
  public static final List<Network> BASE =
      List.of(FACE_SHORT_RANGE, FACE_FULL_RANGE, FACE_MESH, SELFIE, SELFIE_LANDSCAPE);

  private final String id;

  Network(String id) {
    this.id = id;
  }

  /** The stem of the network's file and card. */
  public String id() {
    return id;
  }
}

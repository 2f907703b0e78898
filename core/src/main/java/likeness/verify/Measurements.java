// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/**
 * What the comparison measured over the whole output.
 *
 * @param toneCodes the greatest change of brightness by a smooth tone curve, in codes of 255
 * @param chromaCodes the common shift of Cb and Cr, in codes
 * @param skinTexture the part of faint skin texture that is left, 1 for all
 * @param faintTexture the same over all faint texture
 * @param detailGain how much stronger than expected strong detail is, 1 for as expected
 * @param foreignShare the part of the picture that differs from the original's, 0 to 1
 * @param borderShare the part of the top and side border that differs, 0 to 1
 * @param largestPatch blocks of 8 pixels in the largest patch that differs
 * @param motionPx by how much parts of the picture have moved against each other
 */
public record Measurements(
    double toneCodes,
    double chromaCodes,
    double skinTexture,
    double faintTexture,
    double detailGain,
    double foreignShare,
    double borderShare,
    int largestPatch,
    double motionPx) {}

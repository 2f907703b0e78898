// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/**
 * What the comparison measured over the whole output. A texture or gain is NaN where the output
 * holds too little of it to say, and the colour where the output is grey.
 *
 * @param toneCodes the greatest change of brightness by a smooth tone curve, in codes of 255
 * @param chromaCodes the common shift of Cb and Cr, in codes
 * @param skinTexture the part of faint texture that is left on skin, 1 for all
 * @param otherTexture the same beside the skin
 * @param faintTexture the same over both
 * @param detailGain how much stronger than expected strong detail is, 1 for as expected
 * @param foreignShare the part of the picture that differs from the original's, 0 to 1
 * @param borderShare the part of the top and side border that differs, 0 to 1
 * @param strangest how far the place that differs most goes, 1 for as far as honest outputs may
 * @param motionPx by how much parts of the picture have moved against each other
 */
public record Measurements(
    double toneCodes,
    double chromaCodes,
    double skinTexture,
    double otherTexture,
    double faintTexture,
    double detailGain,
    double foreignShare,
    double borderShare,
    double strangest,
    double motionPx) {}

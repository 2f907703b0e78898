// SPDX-License-Identifier: Apache-2.0
/**
 * Bytes to upright sRGB, as far as it is the same on every host.
 *
 * <p>PNG, GIF and BMP are decoded here. For the others a host brings a {@link
 * likeness.host.codec.PhotoDecoder}; what stands around its samples (which colours they are, which
 * damage is refused, the turn upright) is here, so that two hosts whose codecs agree give the same
 * pixels.
 */
@NullMarked
package likeness.host.codec;

import org.jspecify.annotations.NullMarked;

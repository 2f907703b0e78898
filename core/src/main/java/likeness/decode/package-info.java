// SPDX-License-Identifier: Apache-2.0
/**
 * The decode stage's part without codecs: what a file is, how big, which way up and in which
 * colours, read from its first bytes; and the turn upright and the way to sRGB once a host's codec
 * has given samples.
 *
 * <p>The pixels of a JPEG depend on the host's codec: the inverse DCT and the chroma upsampling of
 * two libraries differ by a code value or two, so they are not promised to be the same on two JDKs
 * or in a browser. Everything here, and PNG, is.
 */
@NullMarked
package likeness.decode;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Bytes to upright sRGB on the JVM.
 *
 * <p>JPEG is decoded by the JDK's native reader, which is the fastest at hand, from a copy of the
 * stream without its metadata; WebP by TwelveMonkeys; PNG, GIF and BMP here; HEIC and AVIF by the
 * program {@code heif-convert}. Nothing is written to disk but for the last, and that into a folder
 * of its own that only its owner may read, in memory where there is a memory file system.
 *
 * <p>The same PNG, GIF, BMP or WebP gives the same pixels on every JDK. A JPEG does not: each JDK
 * brings or borrows a libjpeg of its own, and they differ by a code value or two.
 */
@NullMarked
package likeness.jvm.codec;

import org.jspecify.annotations.NullMarked;

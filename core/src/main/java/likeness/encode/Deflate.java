// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** Packs bytes by the method of RFC 1951; given by the host, because core has no compressor. */
@FunctionalInterface
public interface Deflate {

  /** Gives the bare deflate stream, without a zlib or gzip frame, that unpacks to {@code bytes}. */
  byte[] pack(byte[] bytes);
}

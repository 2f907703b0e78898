// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** What the worker lends the engine; implemented in TypeScript. */
public interface Host extends JSObject {

  /**
   * Decodes a JPEG without metadata, of one or three components, to red, green, blue, opaque.
   *
   * @param bytes that the picture takes
   */
  Samples decodeJpeg(Int8Array plain, int bytes);

  /** Decodes a WebP of one picture to red, green, blue, alpha; alpha is not multiplied in. */
  Samples decodeWebp(Int8Array plain, int bytes);

  /** Memory for the samples of a photo. */
  Int8Array room(int bytes);

  /** A second worker; null where there is none, or none yet. */
  @Nullable Helper helper();

  /** The .tflite file of a network, whose hash was checked. */
  Int8Array network(String id);

  /** The SHA-256 of that file, in hexadecimal. */
  String networkSha256(String id);

  /**
   * Runs the network in the slot: an input of [1, 3, height, width], an output of [1, 1, height,
   * width]. The runtime answers later than the engine can wait: the first time this throws, and the
   * call is made again once the output is there.
   */
  Float32Array matte(Float32Array input, int height, int width);

  /** What runs the network in the slot, by name, release and device. */
  String matteRunner();

  /** Whether what is being done has been stopped meanwhile. */
  boolean stopped();
}

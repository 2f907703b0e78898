// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** What the worker lends the engine; implemented in TypeScript. */
public interface Host extends JSObject {

  /** Decodes a JPEG without metadata, of one or three components, to red, green, blue, opaque. */
  Samples decodeJpeg(Int8Array plain);

  /** Decodes a WebP of one picture to red, green, blue, alpha; alpha is not multiplied in. */
  Samples decodeWebp(Int8Array plain);

  /** The .tflite file of a network, whose hash was checked. */
  Int8Array network(String id);

  /** The SHA-256 of that file, in hexadecimal. */
  String networkSha256(String id);

  /** Whether what is being done has been stopped meanwhile. */
  boolean stopped();
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.IOException;
import likeness.host.codec.GifDecoder;
import likeness.host.codec.PhotoDecoder;

class GifDecoderTest extends PhotoDecoderContract {
  @Override
  PhotoDecoder decoder() {
    return new GifDecoder();
  }

  @Override
  byte[] ramp() throws IOException {
    return WrittenByJdk.written("gif");
  }

  /** The writer reduces the picture to 256 colours. */
  @Override
  int tolerance() {
    return 30;
  }
}

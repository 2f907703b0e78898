// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.IOException;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.PngDecoder;

class PngDecoderTest extends PhotoDecoderContract {
  @Override
  PhotoDecoder decoder() {
    return new PngDecoder();
  }

  @Override
  byte[] ramp() throws IOException {
    return WrittenByJdk.written("png");
  }

  @Override
  int tolerance() {
    return 0;
  }
}

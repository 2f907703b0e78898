// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.IOException;
import likeness.host.codec.BmpDecoder;
import likeness.host.codec.PhotoDecoder;

class BmpDecoderTest extends PhotoDecoderContract {
  @Override
  PhotoDecoder decoder() {
    return new BmpDecoder();
  }

  @Override
  byte[] ramp() throws IOException {
    return WrittenByJdk.written("bmp");
  }

  @Override
  int tolerance() {
    return 0;
  }
}

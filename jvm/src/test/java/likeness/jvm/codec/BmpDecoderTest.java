// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.BmpDecoder;
import java.io.IOException;

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

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import likeness.host.codec.PhotoDecoder;
import java.io.IOException;

class JpegDecoderTest extends PhotoDecoderContract {
  @Override
  PhotoDecoder decoder() {
    return new JpegDecoder();
  }

  @Override
  byte[] ramp() throws IOException {
    return WrittenByJdk.jpeg(false);
  }

  @Override
  int tolerance() {
    return 14;
  }
}

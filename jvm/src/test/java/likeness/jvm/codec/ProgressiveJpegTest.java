// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.IOException;
import likeness.host.codec.PhotoDecoder;

class ProgressiveJpegTest extends PhotoDecoderContract {
  @Override
  PhotoDecoder decoder() {
    return new JpegDecoder();
  }

  @Override
  byte[] ramp() throws IOException {
    return WrittenByJdk.jpeg(true);
  }

  @Override
  int tolerance() {
    return 14;
  }
}

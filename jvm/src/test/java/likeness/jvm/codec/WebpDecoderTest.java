// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.util.Base64;
import likeness.host.codec.PhotoDecoder;

class WebpDecoderTest extends PhotoDecoderContract {
  /** Written by cwebp 1.2.4 at quality 90 from the formula of the contract. */
  private static final String FILE =
      "UklGRogAAABXRUJQVlA4IHwAAACwBACdASoYABAAPjEWiUKiISEYBAAgAwS2AE6ZQjubwD8JeEAAqSguXnB7ZAWAAP7/P30/ZNubc6"
          + "yYdnNsg7JiYs3/65M87HWZFnTpE2d+Wb8UpoKvhASUFXlt2kcr8RuGSw8BTtWck9KEmyzesQ+N84sDxu64xZH5l+QA";

  @Override
  PhotoDecoder decoder() {
    return new WebpDecoder();
  }

  @Override
  byte[] ramp() {
    return Base64.getDecoder().decode(FILE);
  }

  /** Colour is halved both ways, and this ramp is steep. */
  @Override
  int tolerance() {
    return 24;
  }
}

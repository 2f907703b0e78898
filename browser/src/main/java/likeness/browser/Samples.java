// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** What a codec of the worker gave. */
public interface Samples extends JSObject {
  @JSProperty
  int getWidth();

  @JSProperty
  int getHeight();

  @JSProperty
  Int8Array getSamples();

  /** What the codec says is broken; null when nothing is. */
  @JSProperty
  @Nullable String getDamage();
}

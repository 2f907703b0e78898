// SPDX-License-Identifier: Apache-2.0
package likeness.trace;

import likeness.image.Plane;
import likeness.image.Raster;

/**
 * Is told what each stage made; the host decides whether to draw it. Implementations must not keep
 * what they are shown.
 */
public interface Trace {

  /** Forgets everything. */
  Trace OFF = new Trace() {};

  default void raster(String stage, String name, Raster raster) {}

  default void plane(String stage, String name, Plane plane) {}

  default void number(String stage, String name, double value) {}
}

// SPDX-License-Identifier: Apache-2.0
package likeness.replay;

import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The files that the cases need, which the page has fetched. */
public interface Files extends JSObject {

  /** A network's .tflite file. */
  Int8Array network(String id);

  /** A file of the rule book. */
  String rule(String path);
}

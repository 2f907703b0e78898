// SPDX-License-Identifier: Apache-2.0
package breach.geometry;

import java.io.StringReader;

/** Core that reads. */
public final class Reader {
  public StringReader open(String text) {
    return new StringReader(text);
  }
}

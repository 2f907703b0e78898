// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.net.URI;

/** Says where a result may be fetched. */
interface Results {

  /** An address that is not followed; the address itself is not told. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /**
   * The address to ask, which is that of the answer, by HTTPS.
   *
   * @throws Refused if it leads where no result can be
   */
  URI checked(String given) throws Refused;
}

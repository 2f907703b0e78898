// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.util.ArrayList;
import java.util.List;
import likeness.policy.DataFlow;
import likeness.policy.DataKind;
import likeness.policy.DeclaredFlow;
import likeness.policy.Place;
import likeness.policy.Retention;

/** What the page in the browser does with data, and the log; the same in every mode. */
final class PageFlows {
  private PageFlows() {}

  static List<DeclaredFlow> declared(boolean logs) {
    List<DeclaredFlow> flows = new ArrayList<>();
    flows.add(page(DataKind.PHOTO, "after page-closed"));
    flows.add(page(DataKind.RESULT, "after page-closed"));
    flows.add(page(DataKind.MODEL, "after deleted-by-person"));
    flows.add(page(DataKind.PREFERENCE, "after deleted-by-person"));
    if (logs) {
      flows.add(
          new DeclaredFlow(
              "the access log",
              new DataFlow.Kept(
                  DataKind.ACCESS_LOG, Place.LOG, Retention.parse("after deleted-by-operator"))));
    }
    return flows;
  }

  private static DeclaredFlow page(DataKind what, String gone) {
    return new DeclaredFlow(
        "the page", new DataFlow.Kept(what, Place.DEVICE, Retention.parse(gone)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a deployment promises.
 *
 * @param profile the name of the profile, or the file, that it was read from
 * @param rights what a person may ask for, in words that the page has texts for
 */
public record Policy(
    String profile,
    Mode mode,
    Operator operator,
    List<DataFlow.Kept> kept,
    List<DataFlow.Sent> sent,
    List<DataFlow.Cookie> cookies,
    List<String> rights) {

  public Policy {
    kept = List.copyOf(kept);
    sent = List.copyOf(sent);
    cookies = List.copyOf(cookies);
    rights = List.copyOf(rights);
    Set<String> subjects = new HashSet<>();
    for (DataFlow flow : all(kept, sent, cookies)) {
      if (!subjects.add(flow.subject())) {
        throw new IllegalArgumentException(
            "expected one promise for each, got two for: " + flow.subject());
      }
    }
    if (mode == Mode.ON_DEVICE) {
      for (DataFlow.Kept flow : kept) {
        if (flow.what() == DataKind.PHOTO && flow.where() != Place.DEVICE) {
          throw new IllegalArgumentException(
              "mode on-device: expected photos on the device alone, got " + flow.subject());
        }
      }
      if (!sent.isEmpty()) {
        throw new IllegalArgumentException(
            "mode on-device: expected nothing to be sent, got " + sent.get(0).subject());
      }
    }
  }

  /** Every promise. */
  public List<DataFlow> flows() {
    return all(kept, sent, cookies);
  }

  /** How long a thing may lie at a place; absent if it may not lie there at all. */
  public Optional<Duration> period(DataKind what, Place where) {
    return kept.stream()
        .filter(flow -> flow.what() == what && flow.where() == where)
        .map(flow -> flow.keep().period())
        .findFirst();
  }

  private static List<DataFlow> all(
      List<DataFlow.Kept> kept, List<DataFlow.Sent> sent, List<DataFlow.Cookie> cookies) {
    List<DataFlow> flows = new ArrayList<>(kept);
    flows.addAll(sent);
    flows.addAll(cookies);
    return flows;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mismatch matrix: for each kind of flow, either side alone stops the start. */
class FlowCheckTest {
  private static final Policy NOTHING =
      new Policy(
          "nothing.yaml",
          Mode.EPHEMERAL,
          new Operator("n", "c"),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  static Stream<DataFlow> everyKind() {
    Stream.Builder<DataFlow> flows = Stream.builder();
    for (DataKind what : DataKind.values()) {
      for (Place where : Place.values()) {
        flows.add(
            new DataFlow.Kept(what, where, new Retention(Duration.ofMinutes(30), Since.LAST_USE)));
      }
      flows.add(new DataFlow.Sent(what, "somebody", "something"));
    }
    flows.add(
        new DataFlow.Cookie("c", "something", new Retention(Duration.ofDays(1), Since.CREATION)));
    return flows.build();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void declaredButNotPromised(DataFlow flow) {
    List<DeclaredFlow> declared = List.of(new DeclaredFlow("the part", flow));
    PolicyMismatch stop =
        assertThrows(PolicyMismatch.class, () -> FlowCheck.require(NOTHING, declared));
    assertNames(stop, "the part does: " + flow.subject(), "the policy nothing.yaml does not");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void promisedButNotDone(DataFlow flow) {
    PolicyMismatch stop =
        assertThrows(PolicyMismatch.class, () -> FlowCheck.require(promising(flow), List.of()));
    assertNames(stop, "the policy one.yaml promises: " + flow.subject(), "no part of this");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void sameOnBothSides(DataFlow flow) {
    assertDoesNotThrow(
        () -> FlowCheck.require(promising(flow), List.of(new DeclaredFlow("the part", flow))));
  }

  @Test
  void anotherTimeIsADifference() {
    DataFlow.Kept promise = kept("30m after last-use");
    DataFlow.Kept longer = kept("31m after last-use");
    DataFlow.Kept other = kept("30m after upload");
    for (DataFlow.Kept done : List.of(longer, other)) {
      List<String> found =
          FlowCheck.differences(promising(promise), List.of(new DeclaredFlow("sessions", done)));
      assertEquals(1, found.size());
      assertTrue(found.get(0).contains("gone " + done.keep()), found.get(0));
      assertTrue(found.get(0).contains("gone 30m after last-use"), found.get(0));
    }
  }

  private static DataFlow.Kept kept(String keep) {
    return new DataFlow.Kept(DataKind.PHOTO, Place.MEMORY, Retention.parse(keep));
  }

  private static void assertNames(PolicyMismatch stop, String one, String other) {
    assertTrue(stop.getMessage().contains(one), stop.getMessage());
    assertTrue(stop.getMessage().contains(other), stop.getMessage());
    assertEquals(1, stop.differences().size());
  }

  private static Policy promising(DataFlow flow) {
    List<DataFlow.Kept> kept = new ArrayList<>();
    List<DataFlow.Sent> sent = new ArrayList<>();
    List<DataFlow.Cookie> cookies = new ArrayList<>();
    if (flow instanceof DataFlow.Kept each) {
      kept.add(each);
    } else if (flow instanceof DataFlow.Sent each) {
      sent.add(each);
    } else if (flow instanceof DataFlow.Cookie each) {
      cookies.add(each);
    }
    return new Policy(
        "one.yaml", Mode.EPHEMERAL, new Operator("n", "c"), kept, sent, cookies, List.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** One thing that happens to data: it is kept, sent on, or put into a cookie. */
public sealed interface DataFlow {

  /** What two flows are compared by; at most one flow of a policy has it. */
  String subject();

  /** Everything that must be the same on both sides, in words. */
  String terms();

  /** Something is kept at a place for a time. */
  record Kept(DataKind what, Place where, Retention keep) implements DataFlow {
    @Override
    public String subject() {
      return what.word() + " kept in " + where.word();
    }

    @Override
    public String terms() {
      return "gone " + keep;
    }
  }

  /**
   * Something is handed to somebody else.
   *
   * @param to the recipient's name
   */
  record Sent(DataKind what, String to, String purpose) implements DataFlow {
    @Override
    public String subject() {
      return what.word() + " sent to " + to;
    }

    @Override
    public String terms() {
      return "for " + purpose;
    }
  }

  /** A cookie, which is always a necessary one: there are no others. */
  record Cookie(String name, String purpose, Retention keep) implements DataFlow {
    @Override
    public String subject() {
      return "cookie " + name;
    }

    @Override
    public String terms() {
      return "for " + purpose + ", gone " + keep;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/** What the person may wear and how they are to look. */
public record DressRules(
    Worded<Glasses> glasses,
    Worded<HeadCovering> headCovering,
    Worded<Expression> expression,
    @Nullable Boolean mouthClosed,
    Worded<Shoulders> shoulders,
    Worded<Ears> ears,
    @Nullable String clothing) {

  /** Nothing is known. */
  public static final DressRules UNKNOWN =
      new DressRules(
          new Worded<>(Glasses.UNKNOWN, null),
          new Worded<>(HeadCovering.UNKNOWN, null),
          new Worded<>(Expression.UNKNOWN, null),
          null,
          new Worded<>(Shoulders.UNKNOWN, null),
          new Worded<>(Ears.UNKNOWN, null),
          null);

  /** A rule and what the text adds to it. */
  public record Worded<R>(R rule, @Nullable String note) {}

  /** Glasses. */
  public enum Glasses {
    FORBIDDEN,
    MEDICAL_ONLY,
    DISCOURAGED,
    ALLOWED_NO_GLARE,
    ALLOWED,
    REQUIRED_IF_WORN,
    UNKNOWN
  }

  /** What covers the head. */
  public enum HeadCovering {
    FORBIDDEN,
    RELIGIOUS_ONLY,
    RELIGIOUS_OR_MEDICAL,
    ALLOWED,
    REQUIRED,
    UNKNOWN
  }

  /** The look of the face. */
  public enum Expression {
    NEUTRAL,
    NEUTRAL_OR_CLOSED_SMILE,
    ANY,
    UNKNOWN
  }

  /** How much of the body shows. */
  public enum Shoulders {
    VISIBLE,
    UPPER_BODY,
    HEAD_ONLY,
    UNKNOWN
  }

  /** Whether the ears show. */
  public enum Ears {
    VISIBLE_REQUIRED,
    PREFERRED,
    NOT_REQUIRED,
    UNKNOWN
  }
}

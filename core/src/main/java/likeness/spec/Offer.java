// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * What can be done for a document outside the office, by its row's {@code status}, {@code
 * submission} and edit policy.
 *
 * @param why one clause that says why it is not simply made; absent when it is
 */
public record Offer(Way way, @Nullable String why) {

  /** How much. */
  public enum Way {
    /** The photo can be made and handed in. */
    MAKE,
    /** Somebody else has to make it, or it has to stay as it is; it can be judged before. */
    CHECK_ONLY,
    /** The office or somebody certified takes the picture. */
    NOT_AT_HOME
  }

  static Offer of(DocumentSpec document) {
    return switch (document.status()) {
      case CAPTURE_ONLY -> notAtHome("the office takes the picture itself");
      case CERTIFIED_ONLY -> notAtHome("only certified photographers or booths may deliver it");
      case NO_PHOTO -> notAtHome("no photo is handed in");
      case CURRENT -> current(document);
    };
  }

  private static Offer current(DocumentSpec document) {
    return switch (document.submission().provider()) {
      case AUTHORITY_ONLY -> notAtHome("the office takes the picture itself");
      case CERTIFIED_ONLY -> notAtHome("only certified photographers or booths may deliver it");
      case COMMERCIAL_PHOTOGRAPHER -> checkOnly("a commercial photographer has to take it");
      case ANY, UNKNOWN ->
          !document.editPolicy().crop().allowed()
              ? checkOnly("the camera's own file has to be handed in, uncropped")
              : document.output() instanceof NoOutput
                  ? checkOnly("no file of ours would do: the size or the format is not known here")
                  : new Offer(Way.MAKE, null);
    };
  }

  private static Offer notAtHome(String why) {
    return new Offer(Way.NOT_AT_HOME, why);
  }

  private static Offer checkOnly(String why) {
    return new Offer(Way.CHECK_ONLY, why);
  }
}

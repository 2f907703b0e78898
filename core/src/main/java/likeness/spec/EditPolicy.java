// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which changes of the picture a document's authority allows, each with the reason.
 *
 * <p>The first three change no more than which pixels are kept and how they are sampled; the others
 * change what they show.
 */
public record EditPolicy(
    Ruling crop,
    Ruling rotate,
    Ruling scale,
    Ruling tone,
    Ruling background,
    Ruling retouch,
    Ruling mirror) {

  private static final Ruling SIZE =
      new Ruling(Permission.ALLOWED, "the document's own size cannot be made without it");

  /**
   * Whether one change is allowed.
   *
   * @param basis where that is from: a field of the row, or a reason of ours
   */
  public record Ruling(Permission permission, String basis) {
    public boolean allowed() {
      return permission == Permission.ALLOWED;
    }
  }

  /** Whether the pixels may be changed; without that, Untouched is the track. */
  public boolean studioAllowed() {
    return background.allowed() && tone.allowed();
  }

  static EditPolicy of(DocumentSpec document) {
    Alteration text = document.alteration();
    boolean free = isUnruled(document);
    boolean banned = isBanned(text);
    Ruling crop = text.crop() == null ? SIZE : new Ruling(text.crop(), "alteration.crop");
    return new EditPolicy(
        crop,
        ruling(text.rotate(), "alteration.rotate", free, banned),
        // Where the camera's own file is asked for, there is no size to be made.
        crop.allowed() ? SIZE : ruling(null, "alteration", free, banned),
        ruling(text.tone(), "alteration.tone", free, banned),
        background(text, free),
        new Ruling(text.retouching(), "alteration.retouching"),
        new Ruling(Permission.FORBIDDEN, "a mirrored face is another face; never done here"));
  }

  /** A size that no authority stands behind: nobody rules what is done to the picture. */
  private static boolean isUnruled(DocumentSpec document) {
    Provenance.Grade grade = document.provenance().grade();
    return document.type() == DocumentType.GENERIC
        && grade != Provenance.Grade.OFFICIAL
        && grade != Provenance.Grade.OFFICIAL_COPY;
  }

  /** The text leaves no digital change open. */
  private static boolean isBanned(Alteration text) {
    return text.backgroundReplacement() == Permission.FORBIDDEN
        && text.retouching() == Permission.FORBIDDEN
        && text.aiEditing() == Permission.FORBIDDEN;
  }

  private static Ruling background(Alteration text, boolean free) {
    if (text.backgroundReplacement() == Permission.UNKNOWN && free) {
      return new Ruling(Permission.ALLOWED, "no authority rules this format");
    }
    Alteration.BackgroundBasis basis = text.backgroundBasis();
    String why =
        basis == Alteration.BackgroundBasis.GENERAL_BAN ? " (every digital change is banned)" : "";
    return new Ruling(text.backgroundReplacement(), "alteration.background_replacement" + why);
  }

  private static Ruling ruling(
      @Nullable Permission stated, String field, boolean free, boolean banned) {
    if (stated != null) {
      return new Ruling(stated, field);
    }
    if (banned) {
      return new Ruling(
          Permission.FORBIDDEN, "alteration: background, retouching and AI are all forbidden");
    }
    return free
        ? new Ruling(Permission.ALLOWED, "no authority rules this format")
        : new Ruling(Permission.UNKNOWN, "no text read rules it");
  }
}

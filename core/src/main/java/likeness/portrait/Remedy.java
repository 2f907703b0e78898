// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

/**
 * What can be done about a finding.
 *
 * @param message in the imperative
 */
public record Remedy(Message message, Means means) {

  /** Who or what can mend it. */
  public enum Means {
    /** Turning, cropping, scaling or encoding, none of which alters what the picture shows. */
    CROP,
    /** A change of the picture, where the document allows it. */
    EDIT,
    /** Only another photo. */
    RETAKE,
    /** A person has to look. */
    LOOK,
    /** Nothing needs to be done. */
    NONE
  }

  public static Remedy of(String key, Means means) {
    return new Remedy(Message.of(key), means);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** What kind of document a photo is for. */
public enum DocumentType {
  PASSPORT,
  VISA,
  TRAVEL_AUTHORISATION,
  NATIONAL_ID,
  DRIVING_LICENCE,
  RESIDENCE_PERMIT,
  WORK_PERMIT,
  CITIZENSHIP,
  SOCIAL_SECURITY,
  EXAM,
  REGISTRATION,
  OTHER,
  /** A size that no authority rules: a print format, a résumé. */
  GENERIC
}

// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

/** What the process tells its caller; stated in {@code likeness --help}. */
final class ExitCode {
  static final int OK = 0;

  /** The program itself failed; a bug. */
  static final int SOFTWARE = 1;

  /** The arguments are wrong. */
  static final int USAGE = 2;

  /** A photo was rejected, for a reason that lies in the photo. */
  static final int PHOTO_REJECTED = 3;

  /** A file could not be read or written. */
  static final int IO = 4;

  private ExitCode() {}
}

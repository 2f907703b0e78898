// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import likeness.portrait.PhotoRejected;
import picocli.CommandLine;

/** Turns what went wrong into one line for people and an exit code for programs. */
final class Failures {
  private Failures() {}

  static int report(CommandLine command, Exception e) {
    if (e instanceof PhotoRejected rejected) {
      return report(command, RejectionText.of(rejected), ExitCode.PHOTO_REJECTED);
    }
    if (e instanceof IOException io) {
      return report(command, wording(io), ExitCode.IO);
    }
    if (e instanceof UncheckedIOException io) {
      IOException cause = io.getCause();
      return report(command, cause == null ? io.toString() : wording(cause), ExitCode.IO);
    }
    if (e instanceof IllegalArgumentException) {
      return report(command, e, ExitCode.USAGE);
    }
    if (System.getenv("LIKENESS_DEBUG") != null) {
      e.printStackTrace(command.getErr());
    }
    return report(
        command,
        "a fault of the program: " + e + "; please report it (LIKENESS_DEBUG=1 shows where)",
        ExitCode.SOFTWARE);
  }

  static int report(CommandLine command, Exception e, int exitCode) {
    String message = e.getMessage();
    return report(command, message == null ? e.toString() : message, exitCode);
  }

  private static int report(CommandLine command, String message, int exitCode) {
    String line = message.lines().findFirst().orElse(message);
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    return exitCode;
  }

  static String wording(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}

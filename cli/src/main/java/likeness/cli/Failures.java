// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import likeness.portrait.PhotoRejected;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line for people and an exit code for programs. */
final class Failures {
  private Failures() {}

  /** Arguments that could not be understood. */
  static int report(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    return report(
        command, wording(e) + "; '" + name + " --help' shows what is expected", ExitCode.USAGE);
  }

  static int report(CommandLine command, Exception e) {
    if (e instanceof PhotoRejected rejected) {
      return report(command, RejectionText.of(rejected), ExitCode.PHOTO_REJECTED);
    }
    if (e instanceof IOException io) {
      return report(command, wording(io), ExitCode.IO);
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException io) {
      return report(command, wording(io), ExitCode.IO);
    }
    if (e instanceof IllegalArgumentException) {
      return report(command, wording(e), ExitCode.USAGE);
    }
    if (System.getenv("LIKENESS_DEBUG") != null) {
      e.printStackTrace(command.getErr());
    }
    return report(
        command,
        "a fault of the program: " + e + "; please report it (LIKENESS_DEBUG=1 shows where)",
        ExitCode.SOFTWARE);
  }

  static int reportNoMemory(CommandLine command) {
    return report(
        command,
        "there is not enough memory for this; use a smaller picture, or give more with"
            + " LIKENESS_JAVA_OPTS=-Xmx2g",
        ExitCode.SOFTWARE);
  }

  /** What is wrong with one photo, whose name leads the line. */
  static int report(CommandLine command, String photo, String why, int exitCode) {
    return report(command, why.startsWith(photo + ":") ? why : photo + ": " + why, exitCode);
  }

  private static int report(CommandLine command, String message, int exitCode) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(message));
    command.getErr().flush();
    return exitCode;
  }

  /** File names and files may hold line ends and orders to the terminal. */
  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder();
    message
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : Character.isISOControl(c) ? '?' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static String wording(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  static String wording(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + ": is a file where a folder is needed; choose another --output";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    return wording((Exception) e);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process created, or opened to write, by the system's own account (strace). */
record FileTrace(Path file) {
  private static final Pattern OPENED =
      Pattern.compile(
          "(?:openat|open|creat|mkdir|mkdirat|rename|renameat2?|link|symlink|mknod|memfd_create)\\(.*?\"([^\"]*)\".*");
  private static final Pattern WRITING =
      Pattern.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE");

  /** The command that a traced process is started under. */
  List<String> command() {
    return List.of(
        "strace",
        "-f",
        "-qq",
        "-s",
        "300",
        "-e",
        "trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,symlink,mknod,memfd_create",
        "-e",
        "signal=none",
        "-o",
        file.toString());
  }

  int length() throws IOException {
    return lines().size();
  }

  /** Nothing stays in these; {@code /dev/shm}, where files can lie, is not among them. */
  private static final Pattern DEVICE =
      Pattern.compile("/dev/(null|zero|random|urandom|tty|pts/.*)|/proc/.*");

  /** The files since a line of the trace; devices and the process's own state are none. */
  List<String> written(int since) throws IOException {
    return lines().stream()
        .skip(since)
        .filter(line -> !line.contains("open") || WRITING.matcher(line).find())
        .map(OPENED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(path -> !DEVICE.matcher(path).matches())
        .toList();
  }

  private List<String> lines() throws IOException {
    return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\n"));
  }
}

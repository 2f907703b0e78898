// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import likeness.json.JsonReader;
import likeness.json.JsonValue;

/**
 * One run of the command line within the test's JVM.
 *
 * @param text what was written as text to the standard output
 * @param piped what was written as bytes to the standard output
 * @param complaint what was written to the standard error
 */
record CommandRun(int exitCode, String text, byte[] piped, String complaint) {

  static CommandRun of(String... arguments) {
    return reading(new byte[0], arguments);
  }

  /** With these bytes on the standard input. */
  static CommandRun reading(byte[] input, String... arguments) {
    InputStream usualIn = System.in;
    PrintStream usualOut = System.out;
    ByteArrayOutputStream piped = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    System.setIn(new ByteArrayInputStream(input));
    System.setOut(new PrintStream(piped, true, UTF_8));
    try {
      int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
      return new CommandRun(code, out.toString(), piped.toByteArray(), err.toString());
    } finally {
      System.setIn(usualIn);
      System.setOut(usualOut);
    }
  }

  JsonValue json() {
    return JsonReader.read(text);
  }

  /** The exit code and the complaint: what a refused run is judged by. */
  String refusal() {
    return exitCode + " " + complaint;
  }
}

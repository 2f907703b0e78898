// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The short way to read {@code serve} says the same as the command line's whole model, or nothing.
 */
class ServeArgumentsTest {

  private static ServeArguments plain(String words) {
    return ServeArguments.plain(List.of(words.split(" "))).orElseThrow();
  }

  private static ServeArguments modelled(String words) {
    ServeCommand serve = new ServeCommand();
    new CommandLine(serve).parseArgs(words.substring("serve".length()).trim().split(" ", -1));
    return serve.told();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --port 0",
        "serve --profile ephemeral --config s.yaml --host 0.0.0.0 --port=8081 --app=web/dist",
        "serve --config=a=b.yaml"
      })
  void bothSayTheSame(String words) {
    assertEquals(modelled(words), plain(words));
  }

  @Test
  void itKnowsEveryOptionOfTheModelButHelp() {
    Set<String> modelled =
        new CommandLine(new ServeCommand())
            .getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandLine.Model.OptionSpec::longestName)
                .collect(Collectors.toSet());
    assertEquals(modelled, ServeArguments.OPTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --help",
        "serve -h",
        "serve --prot 80",
        "serve --port",
        "serve --port eighty",
        "serve --port --host",
        "serve --port 1 --port 2",
        "serve --profile=",
        "serve @file",
        "serve extra",
        "serve --config '${sys:x}'",
        "policy show",
        "--version"
      })
  void whateverIsNotPlainIsLeftToTheModel(String words) {
    assertTrue(ServeArguments.plain(List.of(words.split(" "))).isEmpty());
  }

  /** The same fault has the same words and the same exit code on both ways. */
  @Test
  void faultsAreWordedAlike() {
    StringWriter said = new StringWriter();
    int shortWay = run(said, "serve", "--config", "nowhere.yaml");
    String first = said.toString();
    said.getBuffer().setLength(0);
    int longWay = run(said, "serve", "--config", "nowhere.yaml", "--port", "'1'");
    assertEquals(4, shortWay);
    assertTrue(first.startsWith("likeness serve: "), first);
    assertTrue(first.contains("nowhere.yaml: there is no such file"), first);
    assertTrue(longWay != 0 && !said.toString().isEmpty());
  }

  /** A server without its code store is of no use: it says why, and ends. */
  @Test
  void aDatabaseThatCannotBeOpenedEndsTheServer(@TempDir Path folder) throws Exception {
    Path config = folder.resolve("server.yaml");
    Files.writeString(
        config,
        "policy: ephemeral\nport: 0\ncodes: {database: \"jdbc:sqlite:"
            + folder.resolve("nowhere/codes.db")
            + "\"}\n");
    StringWriter said = new StringWriter();
    assertEquals(4, run(said, "serve", "--config", config.toString()));
    assertTrue(said.toString().contains("nowhere/codes.db cannot be opened"), said.toString());
    assertTrue(said.toString().startsWith("likeness serve: the database jdbc:sqlite:"));
  }

  private static int run(StringWriter said, String... words) {
    PrintWriter err = new PrintWriter(said, true);
    return ServerMain.run(new PrintWriter(StringWriter.nullWriter()), err, words);
  }

  @Test
  void theLaunchersFolderIsTheUsualOne() {
    System.setProperty(ServeArguments.APP_PROPERTY, "web/dist");
    try {
      assertEquals(Path.of("web/dist"), plain("serve --port 0").app());
      assertEquals(Path.of("web/dist"), modelled("serve --port 0").app());
      assertEquals(Path.of("other"), plain("serve --app other").app());
    } finally {
      System.clearProperty(ServeArguments.APP_PROPERTY);
    }
  }
}

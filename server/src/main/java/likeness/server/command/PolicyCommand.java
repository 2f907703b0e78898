// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import likeness.json.JsonWriter;
import likeness.policy.FlowCheck;
import likeness.policy.Policy;
import likeness.policy.PolicyDiff;
import likeness.policy.PolicyJson;
import likeness.policy.PolicyPage;
import likeness.server.LikenessServer;
import likeness.server.settings.ServerSettings;
import likeness.server.settings.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, checks, compares and renders privacy policies. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Privacy policies: what a server promises, and whether it does so.")
final class PolicyCommand implements Runnable {
  private static final int DIFFERENT = 1;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Print a policy as JSON.")
  int show(@Mixin ConfigOptions config) throws IOException {
    out().print(JsonWriter.indented(PolicyJson.of(config.read().policy())));
    out().flush();
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Compare a policy with what its configuration does, as the server does at start.")
  int check(@Mixin ConfigOptions config) throws IOException {
    ServerSettings settings = config.read();
    List<String> differences =
        FlowCheck.differences(settings.policy(), LikenessServer.declared(settings));
    differences.forEach(out()::println);
    if (differences.isEmpty()) {
      out().println(settings.policy().profile() + ": the policy and the configuration agree");
    }
    return differences.isEmpty() ? 0 : DIFFERENT;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = "Say what changes for people from one policy to another.")
  int diff(
      @Parameters(paramLabel = "BEFORE", description = "A profile's name or a file.") String before,
      @Parameters(paramLabel = "AFTER", description = "A profile's name or a file.") String after)
      throws IOException {
    List<String> lines = PolicyDiff.lines(policy(before), policy(after));
    lines.forEach(out()::println);
    if (lines.isEmpty()) {
      out().println("nothing changes for people");
    }
    return lines.isEmpty() ? 0 : DIFFERENT;
  }

  @Command(
      name = "render",
      mixinStandardHelpOptions = true,
      description = "Print the privacy page as HTML.")
  int render(
      @Mixin ConfigOptions config,
      @Option(names = "--language", paramLabel = "CODE", defaultValue = "en") String language)
      throws IOException {
    out().print(PolicyPage.html(config.read().policy(), language));
    out().flush();
    return 0;
  }

  private static Policy policy(String nameOrFile) throws IOException {
    return SettingsReader.policy(nameOrFile, Path.of(""));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

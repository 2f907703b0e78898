// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import likeness.json.JsonWriter;
import likeness.policy.Policy;
import likeness.server.audit.Audit;
import likeness.server.audit.Evidence;
import likeness.server.settings.ServerSettings;
import likeness.server.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Probes a running deployment and writes what it found. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Probe a running deployment: does it keep its policy? Exit code 1 if not.")
final class AuditCommand implements Callable<Integer> {
  private static final int BROKEN = 1;

  @Parameters(paramLabel = "URL", description = "The deployment, as in https://photos.example.org")
  private URI url;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "What it should promise: a profile's name or a policy's file.")
  private @Nullable String profile;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The server's settings, whose policy it should promise.")
  private @Nullable Path config;

  @Option(
      names = "--pid",
      paramLabel = "N",
      description =
          "The server's process on this machine: its heap is searched for a marked photo before and"
              + " after deleting, and its connections are watched.")
  private @Nullable Long pid;

  @Option(
      names = "--may-connect",
      paramLabel = "ADDRESS:PORT",
      description = "Where the server may connect to, such as its database.")
  private List<String> mayConnect = List.of();

  @Option(
      names = "--scratch",
      description =
          "Also start a server of one's own with the same policy and put its clock forward: does a"
              + " photo go when it should?")
  private boolean scratch;

  @Option(
      names = "--look-in",
      paramLabel = "FOLDER",
      description = "Where a marked photo must not be found: data, temporary and log folders.")
  private List<Path> folders = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NAME",
      description = "Also write NAME.json and NAME.html.")
  private @Nullable String output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (url.getHost() == null || url.getScheme() == null) {
      throw new IllegalArgumentException("URL: expected one such as http://127.0.0.1:8080");
    }
    ServerSettings settings =
        config != null
            ? SettingsReader.read(config, profile)
            : scratch && profile != null ? SettingsReader.defaults(profile) : null;
    Policy expected =
        settings != null
            ? settings.policy()
            : profile == null ? null : SettingsReader.policy(profile, Path.of(""));
    Audit.ScratchStart start =
        scratch && settings != null ? () -> ScratchServer.of(settings) : null;
    if (scratch && start == null) {
      throw new IllegalArgumentException("--scratch: expected --profile or --config as well");
    }
    Evidence evidence =
        Audit.of(
            url, new Audit.Scope(expected, folders, pid, mayConnect, start), Clock.systemUTC());
    PrintWriter out = spec.commandLine().getOut();
    evidence
        .probes()
        .forEach(
            probe ->
                out.println(
                    (probe.kept() ? "kept    " : "BROKEN  ")
                        + probe.promise()
                        + " ("
                        + probe.seen()
                        + ")"));
    evidence.leftOut().forEach(each -> out.println("not looked at: " + each));
    if (output != null) {
      Files.writeString(Path.of(output + ".json"), JsonWriter.indented(evidence.json()));
      Files.writeString(Path.of(output + ".html"), evidence.html());
    }
    return evidence.isClean() ? 0 : BROKEN;
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import likeness.policy.Retention;
import likeness.server.codes.CodeKey;
import likeness.server.codes.CodeStore;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.codes.StoredCode;
import likeness.server.codes.UnlockCode;
import likeness.server.codes.UnlockCodes;
import likeness.server.settings.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mints, lists and revokes unlock codes. */
@Command(
    name = "codes",
    mixinStandardHelpOptions = true,
    description = "Unlock codes for ephemeral mode.")
final class CodesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(
      name = "mint",
      mixinStandardHelpOptions = true,
      description = "Make codes and print them, once: only keyed hashes are kept.")
  int mint(
      @Mixin ConfigOptions config,
      @Option(names = "--count", paramLabel = "N", defaultValue = "1") int count,
      @Option(names = "--uses", paramLabel = "N", defaultValue = "1") int uses,
      @Option(names = "--expires", paramLabel = "TIME", defaultValue = "90d") String expires,
      @Option(names = "--batch", paramLabel = "LABEL", defaultValue = "unnamed") String batch)
      throws IOException {
    ServerSettings.Codes settings = settings(config);
    UnlockCodes codes =
        new UnlockCodes(store(settings), CodeKey.open(settings.keyFile()), Clock.systemUTC());
    List<UnlockCode> minted = codes.mint(count, uses, Retention.parsePeriod(expires), batch);
    minted.forEach(code -> out().println(code.grouped()));
    return 0;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List what is known of codes.")
  int list(@Mixin ConfigOptions config) throws IOException {
    Instant now = Clock.systemUTC().instant();
    for (StoredCode code : store(settings(config)).list()) {
      out()
          .println(
              String.join(
                  "  ",
                  code.id(),
                  code.batch(),
                  code.used() + "/" + code.uses() + " used",
                  "until " + code.expires().truncatedTo(ChronoUnit.SECONDS),
                  code.revoked() ? "revoked" : code.isGood(now) ? "good" : "spent"));
    }
    return 0;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Make a code, or all of a batch, good for nothing.")
  int revoke(
      @Mixin ConfigOptions config,
      @Parameters(paramLabel = "NAME", description = "A code's name in the list, or a batch.")
          String name)
      throws IOException {
    int revoked = store(settings(config)).revoke(name);
    out().println(revoked + " revoked");
    return revoked > 0 ? 0 : 2;
  }

  private static ServerSettings.Codes settings(ConfigOptions config) throws IOException {
    ServerSettings.Codes codes = config.readFor("ephemeral").codes();
    if (codes == null) {
      throw new IllegalArgumentException("this configuration asks for no unlock codes");
    }
    return codes;
  }

  private static CodeStore store(ServerSettings.Codes settings) throws IOException {
    return JdbcCodeStore.open(settings.database());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

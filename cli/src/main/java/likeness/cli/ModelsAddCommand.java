// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import likeness.slot.SlotFile;
import likeness.slot.SlotManifest;
import likeness.slots.Download;
import likeness.slots.DownloadRules;
import likeness.slots.InstalledModel;
import likeness.slots.ModelStore;
import likeness.slots.ShippedManifests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a network from a file, or fetches it from a host that was accepted. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Add a network, from a file or by a download: the one connection this program opens.",
    footer = {
      "",
      "Examples:",
      "  likeness models add modnet --file modnet.onnx",
      "  likeness models add modnet --url https://HOST/modnet.onnx --sha256 HEX --accept-host HOST",
      "  likeness models add --manifest my-network.json"
    })
final class ModelsAddCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A network that 'likeness models list' names.")
  private @Nullable String id;

  @Option(
      names = "--manifest",
      paramLabel = "JSON",
      description = "Describes another network; its file lies beside it or is fetched.")
  private @Nullable Path manifest;

  @Option(names = "--file", paramLabel = "ONNX", description = "The network's file, to be copied.")
  private @Nullable Path file;

  @Option(names = "--url", paramLabel = "URL", description = "Where to fetch it.")
  private @Nullable String url;

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      description = "What its makers state, where the manifest does not; needed for a download.")
  private @Nullable String sha256;

  @Option(
      names = "--accept-host",
      paramLabel = "HOST",
      description = "A host that may be asked for the file; also those it redirects to.")
  private List<String> acceptedHosts = List.of();

  @Option(
      names = "--accept-licence",
      description = "Accept the terms of a network whose commercial use is forbidden or unclear.")
  private boolean acceptLicence;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (file != null && url != null) {
      throw new IllegalArgumentException("--file, --url: expected one of them, got both");
    }
    SlotManifest wanted = described();
    requireAccepted(wanted);
    Path local = localFile(wanted);
    ModelStore store = ModelsCommand.store();
    InstalledModel added =
        local == null ? fetch(store, wanted) : store.add(wanted.with(known(wanted, null)), local);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "added " + added.manifest().id() + ": " + added.manifest().file().bytes() + " bytes");
    out.println("SHA-256 " + added.manifest().file().sha256());
    out.println("licence: " + ModelsCommand.terms(added.manifest()));
    out.println("please name: " + added.manifest().terms().attribution());
    return ExitCode.OK;
  }

  private SlotManifest described() throws IOException {
    if ((id == null) == (manifest == null)) {
      throw new IllegalArgumentException("expected an ID or a --manifest, and not both");
    }
    if (manifest != null) {
      try {
        return SlotManifest.read(Files.readString(manifest));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(manifest + ": " + e.getMessage(), e);
      }
    }
    return ShippedManifests.all().stream()
        .filter(shipped -> shipped.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "ID: expected one of those that 'likeness models list' names, or --manifest for"
                        + " another, got "
                        + id));
  }

  /** Nothing comes onto the machine before its terms were accepted. */
  private void requireAccepted(SlotManifest wanted) {
    if (wanted.terms().needAcceptance() && !acceptLicence) {
      String note = wanted.terms().note();
      throw new IllegalArgumentException(
          wanted.id()
              + ": "
              + ModelsCommand.terms(wanted)
              + "."
              + (note == null ? "" : " " + note)
              + " Add --accept-licence if you accept these terms");
    }
  }

  /** The file to copy, or null where it must be fetched. */
  private @Nullable Path localFile(SlotManifest wanted) {
    String beside = wanted.file().file();
    if (file != null || url != null || manifest == null || beside == null) {
      return file;
    }
    return manifest.toAbsolutePath().resolveSibling(beside);
  }

  /** What is known of the file, from the manifest and the options. */
  private SlotFile known(SlotManifest wanted, @Nullable String from) {
    SlotFile stated = wanted.file();
    String hash = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
    if (hash != null && stated.sha256() != null && !hash.equals(stated.sha256())) {
      throw new IllegalArgumentException(
          "--sha256: the manifest states another, " + stated.sha256() + "; which is right?");
    }
    return new SlotFile(from, null, stated.bytes(), hash == null ? stated.sha256() : hash);
  }

  private InstalledModel fetch(ModelStore store, SlotManifest wanted) throws IOException {
    String from = url == null ? wanted.file().url() : url;
    if (from == null) {
      String home = wanted.home();
      throw new IllegalArgumentException(
          wanted.id()
              + ": the manifest names no address; give --file, or --url with --sha256"
              + (home == null ? "" : " (its makers' page: " + home + ")"));
    }
    SlotFile known = known(wanted, from);
    if (known.sha256() == null) {
      throw new IllegalArgumentException(
          "--sha256: expected what the makers state for the file; a download is not taken unchecked");
    }
    Set<String> hosts = new HashSet<>();
    acceptedHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    String host = Download.host(from);
    if (!hosts.contains(host) && Terminal.confirms("Fetch the file from " + host + "?")) {
      hosts.add(host);
    }
    DownloadLine line = new DownloadLine(System.err, Terminal.isThere());
    try {
      return store.fetch(wanted.with(known), new Download(DownloadRules.of(hosts), line));
    } finally {
      line.end();
    }
  }
}

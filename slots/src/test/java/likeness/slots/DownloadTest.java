// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import likeness.slot.SlotFile;
import likeness.slot.SlotManifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a real server, in its good and its bad hours. */
class DownloadTest {
  private static final byte[] FILE = new byte[300_000];
  private static final Duration SHORT = Duration.ofMillis(1);

  static {
    new Random(5).nextBytes(FILE);
  }

  @TempDir Path folder;
  private final List<Long> shown = new ArrayList<>();
  private ModelServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ModelServer(FILE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ModelStore store() {
    return new ModelStore(folder.resolve("models"));
  }

  private InstalledModel fetch(String url, Long bytes, String... hosts) throws Exception {
    SlotManifest manifest =
        ShippedManifests.all().get(0).with(new SlotFile(url, null, bytes, sha256()));
    DownloadRules rules = new DownloadRules(Set.of(hosts), 3, SHORT, Duration.ofSeconds(5));
    return store().fetch(manifest, new Download(rules, (done, total) -> shown.add(done)));
  }

  private InstalledModel fetch() throws Exception {
    return fetch(server.url(), (long) FILE.length, server.host());
  }

  private String refusal() {
    return assertThrows(ModelRefused.class, this::fetch).getMessage();
  }

  private static String sha256() throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
  }

  private void assertInstalled(InstalledModel model) throws IOException {
    assertArrayEquals(FILE, Files.readAllBytes(model.file()));
    assertEquals(2, files().size(), () -> "a manifest and a file, got " + files());
    assertEquals(model, store().find("modnet"));
  }

  private List<Path> files() {
    if (!Files.exists(folder.resolve("models"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder.resolve("models"))) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void fetchesAndShowsHowFarItHasCome() throws Exception {
    assertInstalled(fetch());
    assertEquals(List.of("-"), server.ranges());
    assertEquals(FILE.length, shown.get(shown.size() - 1));
  }

  @Test
  void fetchesWithoutKnowingTheLength() throws Exception {
    InstalledModel model = fetch(server.url(), null, server.host());
    assertInstalled(model);
    assertEquals(FILE.length, model.manifest().file().bytes());
  }

  @Test
  void goesOnWhereTheConnectionWasCut() throws Exception {
    server.next(ModelServer.cutAfter(100_000), ModelServer.cutAfter(50_000));
    assertInstalled(fetch());
    assertEquals(List.of("-", "bytes=100000-", "bytes=150000-"), server.ranges());
  }

  @Test
  void goesOnWithTheNextCallWhenItGaveUp() throws Exception {
    server.next(
        ModelServer.cutAfter(100_000),
        ModelServer.status(503),
        ModelServer.status(503),
        ModelServer.status(503));
    String why = refusal();
    assertTrue(
        why.contains("the server answers 503, 3 times in a row; what has come is kept"), why);
    assertNull(store().find("modnet"), "what is half there must not be taken for a network");
    assertEquals(List.of(), store().all());
    assertInstalled(fetch());
    assertEquals("bytes=100000-", server.ranges().get(server.ranges().size() - 1));
  }

  @Test
  void startsAnewWhereTheServerKnowsNoRanges() throws Exception {
    server.next(ModelServer.cutAfter(100_000), ModelServer::withoutRange);
    assertInstalled(fetch());
    assertEquals(List.of("-", "bytes=100000-"), server.ranges());
  }

  @Test
  void refusesAWrongFileAndKeepsNothing() {
    server.next(ModelServer::damaged);
    String why = refusal();
    assertTrue(why.startsWith("the file: expected SHA-256 "), why);
    assertEquals(List.of(), files());
    assertFalse(Files.exists(folder.resolve("models/modnet")));
  }

  @Test
  void refusesALongerFileBeforeItHasCome() throws Exception {
    String why =
        assertThrows(ModelRefused.class, () -> fetch(server.url(), 1000L, server.host()))
            .getMessage();
    assertTrue(why.startsWith("the file: expected at most 1000 bytes"), why);
    assertEquals(List.of(), files());
  }

  /** The beginning is of an older version of the file: it is thrown away, once. */
  @Test
  void startsAnewWhenTheBeginningWasAnother() throws Exception {
    Path part = part();
    Files.write(part, new byte[100_000]);
    assertInstalled(fetch());
    assertEquals(List.of("bytes=100000-", "-"), server.ranges());
  }

  @Test
  void takesWhatHadAllComeWhenTheServerHasNoMore() throws Exception {
    Files.write(part(), FILE);
    assertInstalled(fetch(server.url(), null, server.host()));
    assertEquals(List.of("bytes=300000-"), server.ranges());
  }

  @Test
  void startsAnewWhenMoreHadComeThanThereIs() throws Exception {
    Files.write(part(), new byte[FILE.length + 5]);
    assertInstalled(fetch(server.url(), null, server.host()));
    assertEquals(List.of("bytes=300005-", "-"), server.ranges());
  }

  private Path part() throws Exception {
    Path place = Files.createDirectories(folder.resolve("models/modnet"));
    return place.resolve(sha256() + ModelStore.PART);
  }

  @Test
  void doesNotInsistWhereThereIsNoFile() {
    server.next(ModelServer.status(404));
    String why = refusal();
    assertTrue(why.contains("the server answers 404 for " + server.url()), why);
    assertEquals(1, server.ranges().size());
  }

  @Test
  void triesAgainWhenTheServerIsBusy() throws Exception {
    server.next(ModelServer.status(503), ModelServer.status(429));
    assertInstalled(fetch());
    assertEquals(3, server.ranges().size());
  }

  @Test
  void asksNoHostThatWasNotAccepted() throws Exception {
    String why =
        assertThrows(ModelRefused.class, () -> fetch(server.url(), null, "example.org"))
            .getMessage();
    assertTrue(why.startsWith("host: " + server.host() + " was not accepted"), why);
    assertEquals(List.of(), server.ranges());
  }

  @Test
  void followsNoRedirectToAHostThatWasNotAccepted() throws Exception {
    try (ModelServer other = new ModelServer(FILE)) {
      server.next(ModelServer.redirect(other.url()), ModelServer.redirect(other.url()));
      String why = refusal();
      assertTrue(why.startsWith("host: " + other.host() + " was not accepted"), why);
      assertEquals(List.of(), other.ranges());
      assertInstalled(fetch(server.url(), null, server.host(), other.host()));
      assertEquals(1, other.ranges().size());
    }
  }

  @Test
  void followsNoCircle() {
    ModelServer.Mood round = ModelServer.redirect("/again");
    server.next(round, round, round, round, round, round);
    String why = refusal();
    assertTrue(why.endsWith("redirects more than 5 times"), why);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonBoolean;
import likeness.json.JsonValue;
import likeness.onnx.SlotNetworks;
import likeness.synthetic.Backdrop;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a network's file to a portrait that it cut out, with networks that the tests write. */
class ModelsCommandTest {
  private static final int ANY = SlotNetworks.ANY;
  private static final String FREE = "{\"short_side\": 192, \"multiple\": 32}";
  private static byte[] painted = {};

  @TempDir Path folder;
  private Path photo = Path.of("");

  @BeforeAll
  static void paint() {
    Backdrop green = new Backdrop(Backdrop.Kind.PLAIN, 0x10C020);
    painted =
        Facts.jpeg(
            PortraitPainter.paint(PortraitRecipe.of(3, new Size(700, 900)).with(green)).picture());
  }

  @BeforeEach
  void layOut() throws IOException {
    System.setProperty("likeness.models", folder.resolve("models").toString());
    photo = Files.write(folder.resolve("a.jpg"), painted);
  }

  @AfterEach
  void tidy() {
    System.clearProperty("likeness.models");
  }

  /** A manifest of a network that knows a green wall, beside its file. */
  private Path manifest(String input, String activation, byte[] onnx) throws IOException {
    Files.write(folder.resolve("green.onnx"), onnx);
    return Files.writeString(
        folder.resolve("green.json"),
        "{\"id\": \"green\", \"name\": \"Green screen\", \"file\": \"green.onnx\", \"input\": "
            + input
            + ", \"mean\": [0.5, 0.5, 0.5], \"std\": [0.5, 0.5, 0.5], \"activation\": \""
            + activation
            + "\", \"licence\": \"Apache-2.0\", \"commercial_use\": \"allowed\","
            + " \"attribution\": \"the tests\"}");
  }

  private CommandRun add(String input, String activation, byte[] onnx) throws IOException {
    return CommandRun.of(
        "models", "add", "--manifest", manifest(input, activation, onnx).toString());
  }

  private CommandRun make(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("make", photo.toString(), "-d", "generic-35x45", "-o", out().toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private CommandRun makeWithModel(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("--studio", "--override", "--background", "red", "--model", "green"));
    arguments.addAll(List.of(more));
    return make(arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out.jpg");
  }

  private JsonValue receipt() throws IOException {
    return Facts.json(folder.resolve("out.receipt.json"));
  }

  private List<String> networks() throws IOException {
    return Facts.items(receipt(), "engine", "networks").stream()
        .map(network -> Facts.text(network, "id"))
        .toList();
  }

  private void assertCutOut() throws IOException {
    Raster made = Facts.photo(out()).raster();
    int greens = 0;
    int reds = 0;
    for (int y = 0; y < made.height(); y++) {
      for (int x = 0; x < made.width(); x++) {
        int rgb = made.rgbAt(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        greens += green > red + 60 && green > blue + 60 ? 1 : 0;
        reds += red > 200 && green < 20 && blue < 50 ? 1 : 0;
      }
    }
    int pixels = made.width() * made.height();
    assertTrue(greens < pixels / 1000, "wall shines through at " + greens + " pixels");
    assertTrue(reds > pixels / 5 && reds < pixels * 4 / 5, "background at " + reds + " pixels");
  }

  @Test
  void cutsOutWithANetworkThatFollowsThePicture() throws Exception {
    byte[] onnx = SlotNetworks.greenScreen(ANY, ANY);
    CommandRun added = add(FREE, "none", onnx);
    assertEquals("0 ", added.refusal());
    assertTrue(added.text().contains("SHA-256 " + Facts.sha256(onnx)), added.text());
    assertTrue(added.text().contains("please name: the tests"), added.text());
    assertEquals("0 ", makeWithModel().refusal());
    assertCutOut();
    assertEquals(List.of("face_detection_short_range", "face_landmark", "green"), networks());
    assertEquals(Facts.sha256(onnx), Facts.text(receipt(), "engine", "networks", 2, "sha256"));
  }

  @Test
  void cutsOutWithANetworkOfOneSizeThatNeedsASigmoid() throws IOException {
    byte[] onnx = SlotNetworks.greenScreenLogits(160, 224);
    assertEquals("0 ", add("{\"width\": 224, \"height\": 160}", "sigmoid", onnx).refusal());
    assertEquals("0 ", makeWithModel("--runner", "onnx").refusal());
    assertCutOut();
  }

  @Test
  void batchCutsOutToo() throws IOException {
    add(FREE, "none", SlotNetworks.greenScreen(ANY, ANY));
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.move(photo, photos.resolve("a.jpg"));
    Path made = folder.resolve("made");
    CommandRun run =
        CommandRun.of(
            "batch",
            photos + "",
            "-d",
            "generic-35x45",
            "-o",
            made + "",
            "--studio",
            "--override",
            "--model",
            "green");
    assertEquals(0, run.exitCode(), run.complaint());
    assertTrue(Files.readString(made.resolve("a.receipt.json")).contains("\"green\""));
  }

  @Test
  void refusesANetworkOfAnotherSignature() throws IOException {
    assertEquals("0 ", add(FREE, "none", SlotNetworks.ofPlanes(4)).refusal());
    assertEquals(
        "2 likeness make: model green: expected an input of [1, 3, any, any], the file has"
            + " [1, 4, any, any]\n",
        makeWithModel().refusal());
    assertEquals("0 ", add(FREE, "none", SlotNetworks.halved()).refusal());
    String why = makeWithModel().refusal();
    assertTrue(why.startsWith("2 likeness make: output: expected 192×"), why);
    assertFalse(Files.exists(out()));
  }

  @Test
  void refusesAFileThatChangedSinceItWasAdded() throws IOException {
    add(FREE, "none", SlotNetworks.greenScreen(ANY, ANY));
    Path installed;
    try (var files = Files.list(folder.resolve("models/green"))) {
      installed = files.filter(file -> file.toString().endsWith(".onnx")).findFirst().orElseThrow();
    }
    byte[] changed = SlotNetworks.greenScreen(ANY, ANY);
    changed[changed.length / 2] ^= 1;
    Files.write(installed, changed);
    String why = makeWithModel().refusal();
    assertTrue(why.startsWith("4 likeness make: green: the file: expected SHA-256 "), why);
    CommandRun verify = CommandRun.of("models", "verify");
    assertTrue(verify.refusal().startsWith("4 likeness models verify: green: the file"), why);
  }

  @Test
  void aModelNeedsTheStudioTrackAndARunner() throws IOException {
    add(FREE, "none", SlotNetworks.greenScreen(ANY, ANY));
    assertEquals(
        "2 likeness make: --model needs --studio; untouched photos are not cut out\n",
        make("--model", "green").refusal());
    assertEquals(
        "2 likeness make: runner: pure cannot run the model green; choose auto or onnx\n",
        makeWithModel("--runner", "pure").refusal());
    String cuda = makeWithModel("--device", "cuda").refusal();
    assertTrue(cuda.startsWith("2 likeness make: device: expected cpu, got cuda"), cuda);
    String absent = make("--studio", "--override", "--model", "modnet").refusal();
    assertTrue(absent.startsWith("2 likeness make: model: expected one of those in "), absent);
  }

  @Test
  void theBaseNetworksRunOnOnnxRuntimeToo() throws IOException {
    assertEquals("0 ", make().refusal());
    JsonValue pure = Facts.at(receipt(), "framing", "corners");
    assertEquals("0 ", make("--runner", "onnx").refusal());
    JsonValue onnx = Facts.at(receipt(), "framing", "corners");
    for (int corner = 0; corner < 4; corner++) {
      assertEquals(Facts.number(pure, corner, 0), Facts.number(onnx, corner, 0), 0.05);
      assertEquals(Facts.number(pure, corner, 1), Facts.number(onnx, corner, 1), 0.05);
    }
  }

  @Test
  void listsWhatIsKnownAndWhatWasAdded() throws IOException {
    add(FREE, "none", SlotNetworks.greenScreen(ANY, ANY));
    String text = CommandRun.of("models", "list").text();
    assertTrue(text.contains("modnet              not added  MODNET".substring(0, 30)), text);
    assertTrue(text.contains("green               added      Green screen; Apache-2.0"), text);
    assertTrue(text.contains("[NON-COMMERCIAL ONLY]"), text);
    JsonValue json = CommandRun.of("models", "list", "--json").json();
    assertEquals("modnet", Facts.text(json, 0, "id"));
    assertEquals(JsonBoolean.of(false), Facts.at(json, 0, "added"));
    assertEquals(JsonBoolean.of(true), Facts.at(json, 5, "added"));
    assertEquals("0 ", CommandRun.of("models", "verify", "green").refusal());
    assertEquals("removed green\n", CommandRun.of("models", "remove", "green").text());
    assertFalse(CommandRun.of("models", "list").text().contains("green"));
    assertEquals(2, CommandRun.of("models", "remove", "green").exitCode());
    assertEquals(2, CommandRun.of("models", "verify", "green").exitCode());
    assertEquals(2, CommandRun.of("models").exitCode());
  }

  @Test
  void termsThatRestrictMustBeAccepted() throws IOException {
    Path file =
        Files.write(folder.resolve("rmbg.onnx"), SlotNetworks.greenScreenLogits(1024, 1024));
    CommandRun refused = CommandRun.of("models", "add", "rmbg-1-4", "--file", file.toString());
    assertTrue(
        refused.refusal().startsWith("2 likeness models add: rmbg-1-4: BRIA non-commercial"),
        refused.refusal());
    assertTrue(refused.complaint().contains("--accept-licence"), refused.complaint());
    assertFalse(Files.exists(folder.resolve("models")));
    CommandRun accepted =
        CommandRun.of("models", "add", "rmbg-1-4", "--file", file + "", "--accept-licence");
    assertEquals("0 ", accepted.refusal());
    assertTrue(accepted.text().contains("[NON-COMMERCIAL ONLY]"), accepted.text());
  }

  @Test
  void saysWhatIsMissingForADownload() {
    String url = "https://example.org/modnet.onnx";
    assertTrue(
        CommandRun.of("models", "add", "modnet")
            .complaint()
            .contains("names no address; give --file, or --url with --sha256"));
    assertTrue(
        CommandRun.of("models", "add", "modnet", "--url", url)
            .complaint()
            .contains("--sha256: expected what the makers state"));
    CommandRun run =
        CommandRun.of("models", "add", "modnet", "--url", url, "--sha256", "0".repeat(64));
    assertEquals(
        "4 likeness models add: host: example.org was not accepted; add --accept-host example.org"
            + " if the file may be fetched from there\n",
        run.refusal());
    assertEquals(2, CommandRun.of("models", "add").exitCode());
    assertEquals(2, CommandRun.of("models", "add", "unknown").exitCode());
  }

  @Test
  void fetchesFromAHostThatWasAccepted() throws Exception {
    byte[] onnx = SlotNetworks.greenScreen(ANY, ANY);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, onnx.length);
          exchange.getResponseBody().write(onnx);
          exchange.close();
        });
    server.start();
    try {
      String host = "127.0.0.1:" + server.getAddress().getPort();
      CommandRun run =
          CommandRun.of(
              "models",
              "add",
              "modnet",
              "--url",
              "http://" + host + "/m.onnx",
              "--sha256",
              Facts.sha256(onnx),
              "--accept-host",
              host);
      assertEquals("0 ", run.refusal());
    } finally {
      server.stop(0);
    }
    assertEquals(
        "0 ", make("--studio", "--override", "--background", "red", "--model", "modnet").refusal());
    assertCutOut();
  }
}

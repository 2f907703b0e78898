// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Settings;
import likeness.jvm.StandIn;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import likeness.portrait.FaceChoice;
import likeness.server.http.Problem;
import likeness.spec.ByteWindow;
import likeness.synthetic.OddPictures;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers against fakes that follow their published interfaces, errors included. */
class ProviderTest {
  private static final int BLUE = 0x3366CC;
  private static final byte[] PHOTO =
      jpeg(PortraitPainter.paint(PortraitRecipe.of(7, new Size(900, 1200))).picture());
  private static final byte[] CROWD = jpeg(OddPictures.twoPeople(new Size(1200, 900)));
  private static Likeness engine;

  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };

  /** No test waits in earnest: the clock goes on instead. */
  private final Pauses pauses =
      new Pauses(
          Duration.ofMillis(500),
          Duration.ofSeconds(8),
          () -> 0.5,
          time -> {
            waits.add(time);
            now = now.plus(time);
          });

  @BeforeAll
  static void open() {
    engine = Likeness.openInProcess(Settings.batch());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static byte[] jpeg(Raster raster) {
    return JpegEncoder.encode(raster, 72, ByteWindow.ANY, false).bytes();
  }

  private RemoveBg removeBg(FakeRemoveBg fake, String key, String size) {
    return new RemoveBg(
        new ProviderSettings(
            RemoveBg.NAME, fake.address(), new ProviderKey(key), size, Duration.ofSeconds(2)),
        pauses,
        clock);
  }

  private DashScope dashScope(FakeDashScope fake, String key) {
    return new DashScope(
        new ProviderSettings(
            DashScope.NAME, fake.address(), new ProviderKey(key), "", Duration.ofSeconds(20)),
        pauses,
        clock,
        given -> {
          assertEquals(fake.resultAddress, given);
          return URI.create(fake.address() + "/r.png");
        });
  }

  private static Problem fault(Provider provider, byte[] photo) {
    return assertThrows(Problem.class, () -> provider.work(engine, photo, BLUE));
  }

  private static MakeRequest studio(FaceChoice face) {
    return new MakeRequest(
        engine.documents().get("us-passport"),
        new Track.Studio(new Backdrop.Plain(BLUE), "accepted"),
        face,
        null);
  }

  // remove.bg

  @ParameterizedTest
  @CsvSource({"full, 900, 1.0", "preview, 433, 0.25"})
  void theBackgroundComesBackInTheAskedColour(String size, int width, double charged)
      throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      RemoveBg provider = removeBg(fake, FakeRemoveBg.KEY, size);
      StandIn standIn = provider.work(engine, PHOTO, BLUE).orElseThrow();
      assertEquals(width, standIn.picture().width());
      assertEquals(BLUE, standIn.picture().rgbAt(2, 2));
      assertEquals(charged, provider.charged());
      assertEquals("person", fake.field("type"));
      Made made = engine.make(PHOTO, standIn, studio(FaceChoice.only()));
      BufferedImage file = ImageIO.read(new ByteArrayInputStream(made.file()));
      int corner = file.getRGB(3, 3);
      assertTrue(Math.abs((corner & 255) - 0xCC) < 6, Integer.toHexString(corner));
      String receipt = made.receipt().text();
      assertTrue(receipt.contains("\"background_replacement_elsewhere\""), receipt);
      assertTrue(receipt.contains("\"by\": \"remove.bg\""), receipt);
      assertTrue(
          receipt.contains(likeness.jvm.Sha256.hex(PHOTO)), "the source is the person's photo");
    }
  }

  /** What stood in the file beside its pixels stays here. */
  @Test
  void onlyPixelsAreSent() throws Exception {
    byte[] mark = "secret-place-of-shot".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(PHOTO, 0, 2);
    // A comment, and the same once more behind the picture's end.
    file.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (mark.length + 2)});
    file.write(mark);
    file.write(PHOTO, 2, PHOTO.length - 2);
    file.write(mark);
    byte[] marked = file.toByteArray();
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      removeBg(fake, FakeRemoveBg.KEY, "full").work(engine, marked, BLUE);
      String sent = new String(fake.form.get("image_file"), StandardCharsets.ISO_8859_1);
      assertFalse(sent.contains("secret-place"));
      assertEquals(
          900, ImageIO.read(new ByteArrayInputStream(fake.form.get("image_file"))).getWidth());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "402, insufficient_credits, 503, provider-credit",
    "403, auth_failed, 503, provider-key",
    "429, rate_limit_exceeded, 503, provider-busy",
    "400, unknown_foreground, 422, provider-no-person",
    "400, file_too_large, 502, provider-refused",
    "500, internal, 502, provider-failed",
    "301, moved, 502, provider-failed",
  })
  void faultsOfRemoveBg(int status, String code, int expected, String word) throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      Fake.Trick fault =
          Fake.status(
              status,
              FakeRemoveBg.error(code, "<b>their words</b>"),
              "Location",
              fake.address() + "/elsewhere");
      fake.next(fault, fault, fault, fault);
      Problem problem = fault(removeBg(fake, FakeRemoveBg.KEY, "full"), PHOTO);
      assertEquals(expected + " " + word, problem.status() + " " + problem.code());
      assertFalse(problem.detail().contains("their words"));
      assertFalse(fake.asked.contains("GET /elsewhere"), "redirects are not followed");
      assertFalse(fake.asked.contains("POST /elsewhere"), "redirects are not followed");
      assertEquals(status == 429 || status == 500 ? 4 : 1, fake.asked.size());
    }
  }

  @Test
  void aWrongKeyIsToldAndNotTriedAgain() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      RemoveBg provider = removeBg(fake, "wrong-key-123", "full");
      assertEquals("provider-key", fault(provider, PHOTO).code());
      Problem second = fault(provider, PHOTO);
      assertEquals("provider-unavailable", second.code());
      assertEquals(1, fake.asked.size(), "no photo is sent for nothing");
      now = now.plus(Duration.ofMinutes(11));
      assertEquals("provider-key", fault(provider, PHOTO).code());
      assertEquals(2, fake.asked.size());
    }
  }

  @Test
  void whatPassesIsAskedAgainAfterTheTimeThatIsAskedFor() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      fake.next(
          Fake.status(429, FakeRemoveBg.error("rate_limit_exceeded", "x"), "Retry-After", "3"),
          Fake.status(503, "busy"));
      assertTrue(removeBg(fake, FakeRemoveBg.KEY, "full").work(engine, PHOTO, BLUE).isPresent());
      assertEquals(3, fake.asked.size());
      assertEquals(Duration.ofSeconds(3), waits.get(0));
      assertEquals(Duration.ofMillis(625), waits.get(1), "between a quarter and the whole second");
    }
  }

  @Test
  void whoAsksForTooLongATimeIsNotWaitedFor() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      fake.next(
          Fake.status(429, FakeRemoveBg.error("rate_limit_exceeded", "x"), "Retry-After", "60"));
      Problem problem = fault(removeBg(fake, FakeRemoveBg.KEY, "full"), PHOTO);
      assertEquals("60", problem.headers().get("Retry-After"));
      assertEquals(1, fake.asked.size());
    }
  }

  @Test
  void whatBrokeOffIsNotSentAgain() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      fake.next(Fake.breakOff());
      assertEquals(
          "provider-broke-off", fault(removeBg(fake, FakeRemoveBg.KEY, "full"), PHOTO).code());
      assertEquals(1, fake.asked.size());
    }
  }

  @Test
  void aTricklingAnswerIsCut() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      fake.next(
          exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            try {
              for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                // The trickle itself, in earnest: it must not outlast the two seconds allowed.
                Thread.sleep(100);
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      long start = System.nanoTime();
      assertEquals("provider-slow", fault(removeBg(fake, FakeRemoveBg.KEY, "full"), PHOTO).code());
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(6).toNanos());
    }
  }

  @Test
  void afterFiveFailuresNobodyWaits() throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      RemoveBg provider = removeBg(fake, FakeRemoveBg.KEY, "full");
      Fake.Trick broken = Fake.breakOff();
      fake.next(broken, broken, broken, broken, broken);
      for (int i = 0; i < 5; i++) {
        assertEquals("provider-broke-off", fault(provider, PHOTO).code());
      }
      Problem open = fault(provider, PHOTO);
      assertEquals("provider-unavailable", open.code());
      assertEquals(5, fake.asked.size());
      assertEquals("61", open.headers().get("Retry-After"));
      now = now.plus(Duration.ofSeconds(61));
      assertTrue(provider.work(engine, PHOTO, BLUE).isPresent(), "one may try, and it works again");
      assertTrue(provider.work(engine, PHOTO, BLUE).isPresent());
    }
  }

  @Test
  void anUnreachableProviderIsTriedFourTimes() throws Exception {
    FakeRemoveBg gone = new FakeRemoveBg();
    RemoveBg provider = removeBg(gone, FakeRemoveBg.KEY, "full");
    gone.close();
    assertEquals("provider-unreachable", fault(provider, PHOTO).code());
    assertEquals(3, waits.size());
  }

  /** What comes back is judged like an upload. */
  @ParameterizedTest
  @CsvSource({"html", "svg", "truncated", "bomb", "other-shape", "larger", "endless"})
  void answersAreCheckedLikeUploads(String what) throws Exception {
    try (FakeRemoveBg fake = new FakeRemoveBg()) {
      fake.next(
          switch (what) {
            case "html" -> Fake.picture("text/html", "<html>".getBytes(StandardCharsets.UTF_8));
            case "svg" ->
                Fake.picture("image/png", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
            case "truncated" ->
                Fake.picture("image/png", java.util.Arrays.copyOf(png(900, 1200), 300));
            case "bomb" -> Fake.picture("image/png", bomb());
            case "other-shape" -> Fake.picture("image/png", png(900, 900));
            case "larger" -> Fake.picture("image/png", png(1800, 2400));
            default -> endless();
          });
      Problem problem = fault(removeBg(fake, FakeRemoveBg.KEY, "full"), PHOTO);
      assertEquals("502 provider-answer", problem.status() + " " + problem.code());
    }
  }

  private static Fake.Trick endless() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "image/png");
      exchange.sendResponseHeaders(200, 0);
      byte[] part = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        exchange.getResponseBody().write(part);
      }
    };
  }

  private static byte[] png(int width, int height) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  /** A picture of 60 000 × 80 000 that its header alone announces. */
  private static byte[] bomb() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeBytes("IHDR");
    fields.writeInt(60_000);
    fields.writeInt(80_000);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    out.writeInt(13);
    out.write(header.toByteArray());
    CRC32 sum = new CRC32();
    sum.update(header.toByteArray());
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  // DashScope

  @Test
  void othersArePaintedOver() throws Exception {
    try (FakeDashScope fake = new FakeDashScope()) {
      DashScope provider = dashScope(fake, FakeDashScope.KEY);
      StandIn standIn = provider.work(engine, CROWD, BLUE).orElseThrow();
      assertFalse(standIn.composed());
      assertEquals(
          List.of(
              "POST /api/v1/services/aigc/image2image/image-synthesis",
              "GET /api/v1/tasks/" + FakeDashScope.TASK,
              "GET /api/v1/tasks/" + FakeDashScope.TASK,
              "GET /api/v1/tasks/" + FakeDashScope.TASK,
              "GET /r.png"),
          fake.asked);
      assertEquals(List.of(2L, 2L, 2L), waits.stream().map(Duration::toSeconds).toList());
      // Both are in the photo; afterwards one of them is.
      assertEquals(2, engine.inspect(CROWD, FaceChoice.largest()).faces());
      byte[] alone = jpeg(standIn.picture());
      assertEquals(1, engine.inspect(alone, FaceChoice.largest()).faces());
      assertMasksPart(fake);
      Made made = engine.make(CROWD, standIn, studio(FaceChoice.largest()));
      assertTrue(made.receipt().text().contains("\"bystanders_painted_over_elsewhere\""));
    }
  }

  /** The chosen one's face is in the one mask and not in the other, and no pixel is in both. */
  private static void assertMasksPart(FakeDashScope fake) {
    var box = engine.inspect(CROWD, FaceChoice.largest()).subject().face().box();
    int x = (int) box.centre().x();
    int y = (int) box.centre().y();
    assertEquals(255, fake.foreground.getRGB(x, y) & 255);
    assertEquals(0, fake.mask.getRGB(x, y) & 255);
    int painted = 0;
    for (int i = 0; i < fake.mask.getWidth() * fake.mask.getHeight(); i++) {
      int mask = fake.mask.getRGB(i % fake.mask.getWidth(), i / fake.mask.getWidth()) & 255;
      int kept = fake.foreground.getRGB(i % fake.mask.getWidth(), i / fake.mask.getWidth()) & 255;
      assertTrue(mask + kept <= 255, "both at once");
      painted += mask == 255 ? 1 : 0;
    }
    double share = (double) painted / (fake.mask.getWidth() * fake.mask.getHeight());
    assertTrue(share > 0.05 && share < 0.6, "share painted over: " + share);
  }

  @Test
  void whereNobodyElseIsNothingIsSent() throws Exception {
    try (FakeDashScope fake = new FakeDashScope()) {
      assertEquals(Optional.empty(), dashScope(fake, FakeDashScope.KEY).work(engine, PHOTO, BLUE));
      assertEquals(List.of(), fake.asked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, InvalidApiKey, 503, provider-key",
    "400, Arrearage, 503, provider-credit",
    "400, DataInspectionFailed, 422, provider-refused",
    "400, InvalidParameter, 502, provider-failed",
    "429, Throttling.RateQuota, 503, provider-busy",
    "429, Throttling.AllocationQuota, 503, provider-credit",
    "500, InternalError, 502, provider-failed",
  })
  void faultsOfDashScope(int status, String code, int expected, String word) throws Exception {
    try (FakeDashScope fake = new FakeDashScope()) {
      Fake.Trick fault = Fake.status(status, FakeDashScope.error(code, "their words"));
      fake.next(fault, fault, fault, fault);
      Problem problem = fault(dashScope(fake, FakeDashScope.KEY), CROWD);
      assertEquals(expected + " " + word, problem.status() + " " + problem.code());
      assertFalse(problem.detail().contains("their words"));
    }
  }

  @ParameterizedTest
  @CsvSource({"FAILED, provider-failed", "UNKNOWN, provider-failed", "RUNNING, provider-slow"})
  void tasksThatComeToNothing(String state, String word) throws Exception {
    try (FakeDashScope fake = new FakeDashScope()) {
      fake.states.clear();
      fake.states.add(state);
      assertEquals(word, fault(dashScope(fake, FakeDashScope.KEY), CROWD).code());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "not json",
        "{\"output\":{\"task_id\":\"../../account\",\"task_status\":\"PENDING\"}}",
        "{\"output\":{\"task_id\":\"a b\\r\\nX: y\",\"task_status\":\"PENDING\"}}",
      })
  void strangeTasksAreNotAskedAfter(String answer) throws Exception {
    try (FakeDashScope fake = new FakeDashScope()) {
      fake.next(Fake.status(200, answer));
      assertEquals("provider-answer", fault(dashScope(fake, FakeDashScope.KEY), CROWD).code());
      assertEquals(1, fake.asked.size());
    }
  }
}

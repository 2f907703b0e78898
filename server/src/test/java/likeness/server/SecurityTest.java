// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try, beside what stands in EphemeralTest and OnDeviceTest. */
class SecurityTest {
  private static final String ORDER = "{\"document\":\"us-passport\"}";
  private static final byte[] PHOTO = Running.portrait();
  private static final String PAYLOAD = "polyglot-payload-7731";
  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws Exception {
    running = Running.with(folder, "policy: ephemeral\nlimits: {per_minute: 100000}\n");
    running.awaitReady();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static String processed() throws Exception {
    String session = running.open();
    assertEquals(200, running.upload(session, PHOTO).statusCode());
    assertEquals(200, running.post(session, "/process", ORDER).statusCode());
    return session;
  }

  /**
   * A day of guessing from one address, as fast as the limits let anybody, by the routes that a
   * person takes; UnlockingTest does a million tries and tells the chance.
   */
  @Test
  void aDayOfGuessing() throws Exception {
    Instant end = running.clock.instant().plus(Duration.ofDays(1));
    Random random = new Random(5);
    String session = processed();
    int inSession = 0;
    int heard = 0;
    while (running.clock.instant().isBefore(end)) {
      if (inSession == 5) {
        running.send("DELETE", Running.CURRENT, new byte[0], "Likeness-Session", session);
        session = processed();
        inSession = 0;
      }
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32)));
      }
      HttpResponse<byte[]> answer = running.post(session, "/unlock", "{\"code\":\"" + code + "\"}");
      if (answer.statusCode() == 429) {
        long seconds = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        running.clock.advance(Duration.ofSeconds(seconds));
        session = processed();
        inSession = 0;
        continue;
      }
      assertEquals(403, answer.statusCode());
      heard++;
      assertTrue(heard <= 500, "the clock stands at " + running.clock.instant() + ", and no limit");
      inSession++;
    }
    assertTrue(heard >= 400 && heard <= 500, "tries that were heard: " + heard);
  }

  /** What a page of another origin can send without being asked first opens nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  void formsOfOtherOriginsDoNothing(String type) throws Exception {
    byte[] body = Running.bytes("{\"code\":\"x\"}");
    for (String part : List.of("/process", "/unlock")) {
      HttpResponse<byte[]> answer =
          running.send(
              "POST",
              Running.CURRENT + part,
              body,
              "Origin",
              "https://evil.example",
              "Content-Type",
              type,
              "Cookie",
              "Likeness-Session=x");
      assertEquals(401, answer.statusCode(), part);
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }
    HttpResponse<byte[]> opened =
        running.send("POST", "/api/v1/sessions", new byte[0], "Origin", "https://evil.example");
    assertTrue(opened.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    assertTrue(opened.headers().firstValue("Set-Cookie").isEmpty());
  }

  /** Files that are two things at once are a picture here or nothing, and leave as a picture. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "html",
        "svg",
        "pdf",
        "zip-behind",
        "script-in-comment",
        "script-in-png-text",
        "gif-script",
        "phar"
      })
  void polyglots(String kind) throws Exception {
    String session = running.open();
    assertEquals(200, running.upload(session, polyglot(kind)).statusCode());
    HttpResponse<byte[]> made = running.post(session, "/process", ORDER);
    boolean picture = kind.equals("zip-behind") || kind.equals("script-in-comment");
    assertEquals(picture ? 200 : 422, made.statusCode(), () -> kind + Running.text(made));
    assertFalse(Running.text(made).contains(PAYLOAD), "nothing of a file is said back");
    if (picture) {
      HttpResponse<byte[]> preview = running.get(session, "/preview", true);
      assertFalse(contains(preview.body(), PAYLOAD), kind);
      assertEquals("image/jpeg", preview.headers().firstValue("Content-Type").orElseThrow());
      assertEquals("nosniff", preview.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }
  }

  private static boolean contains(byte[] in, String what) {
    return new String(in, StandardCharsets.ISO_8859_1).contains(what);
  }

  private static byte[] polyglot(String kind) throws IOException {
    String script = "<script>" + PAYLOAD + "</script>";
    return switch (kind) {
      case "html" -> Running.bytes("<!doctype html>" + script);
      case "svg" -> Running.bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + script + "</svg>");
      case "pdf" -> joined(Running.bytes("%PDF-1.7\n" + PAYLOAD + "\n"), PHOTO);
      case "phar" -> joined(Running.bytes("<?php __HALT_COMPILER(); " + PAYLOAD), PHOTO);
      case "zip-behind" -> joined(PHOTO, Running.bytes("PK\u0003\u0004" + PAYLOAD));
      case "gif-script" -> Running.bytes("GIF89a=/*" + script + "*/=1;" + PAYLOAD);
      case "script-in-comment" -> {
        byte[] text = Running.bytes(script);
        byte[] segment = new byte[4 + text.length];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) 0xFE;
        segment[3] = (byte) (text.length + 2);
        System.arraycopy(text, 0, segment, 4, text.length);
        yield joined(
            joined(Arrays.copyOf(PHOTO, 2), segment), Arrays.copyOfRange(PHOTO, 2, PHOTO.length));
      }
      default -> png(Running.bytes("tEXtComment\0" + script));
    };
  }

  /** A PNG of one grey pixel, in which no face is. */
  private static byte[] png(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(out, new byte[] {'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
    chunk(out, text);
    java.util.zip.Deflater deflater = new java.util.zip.Deflater();
    deflater.setInput(new byte[] {0, 127});
    deflater.finish();
    byte[] packed = new byte[64];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(out, joined(Running.bytes("IDAT"), Arrays.copyOf(packed, length)));
    chunk(out, Running.bytes("IEND"));
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, byte[] typeAndData) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(typeAndData);
    int length = typeAndData.length - 4;
    out.write(new byte[] {0, 0, (byte) (length >> 8), (byte) length});
    out.write(typeAndData);
    long crc = sum.getValue();
    out.write(new byte[] {(byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc});
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** What stands in a query or a key comes back in no header. */
  @Test
  void whatIsAskedComesBackInNoHeader() throws Exception {
    String session = processed();
    String sly = "%0d%0aSet-Cookie:%20a=b";
    for (String path :
        List.of("/sheet?paper=" + sly, "/preview?x=" + sly, "?y=" + sly, "/report?z=" + sly)) {
      HttpResponse<byte[]> answer = running.get(session, path, true);
      assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path);
      answer
          .headers()
          .map()
          .forEach((name, values) -> assertFalse(values.toString().contains("a=b"), name));
    }
  }

  /** Deleting does not wait for what is being done with the photo. */
  @Test
  void deletingWaitsForNobody() throws Exception {
    String session = running.open();
    running.upload(session, PHOTO);
    Thread work =
        new Thread(
            () -> {
              try {
                running.post(session, "/process", ORDER);
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    work.start();
    long start = System.nanoTime();
    assertEquals(
        204,
        running
            .send("DELETE", Running.CURRENT, new byte[0], "Likeness-Session", session)
            .statusCode());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
    work.join();
    assertEquals(404, running.get(session, "/preview", true).statusCode());
    assertEquals(404, running.get(session, "", true).statusCode());
  }
}

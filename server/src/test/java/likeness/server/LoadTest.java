// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than the server can hold at once is refused politely, and harms nobody who is in already.
 */
class LoadTest {
  private static final int VISITORS = 60;
  private static final int PHOTO = 1_000_000;
  @TempDir Path folder;

  @Test
  void theBudgetHolds() throws Exception {
    String limits = "limits: {budget_mb: 20, photo_mb: 2, per_minute: 100000}\n";
    try (Running running = Running.with(folder, "policy: ephemeral\n" + limits)) {
      String first = running.open();
      assertEquals(200, running.upload(first, Running.portrait()).statusCode());
      ExecutorService pool = Executors.newFixedThreadPool(VISITORS);
      List<Callable<HttpResponse<byte[]>>> visits = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        visits.add(() -> running.upload(running.open(), new byte[PHOTO]));
      }
      int taken = 0;
      for (Future<HttpResponse<byte[]>> each : pool.invokeAll(visits)) {
        HttpResponse<byte[]> answer = each.get();
        if (answer.statusCode() == 200) {
          taken++;
        } else {
          assertEquals(503, answer.statusCode(), () -> Running.text(answer));
          assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
      }
      pool.shutdown();
      assertTrue(taken > 0 && taken < 20, "taken: " + taken);
      running.awaitReady();
      String order = "{\"document\":\"us-passport\"}";
      int status = running.post(first, "/process", order).statusCode();
      assertTrue(status == 200 || status == 503, "the first visitor is still in: " + status);
      assertEquals(200, running.get(first, "", true).statusCode());
    }
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    try (Running running = Running.with(folder, "policy: ephemeral\nlimits: {per_minute: 5}\n")) {
      for (int i = 0; i < 5; i++) {
        running.open();
      }
      HttpResponse<byte[]> answer = running.send("POST", "/api/v1/sessions", new byte[0]);
      assertEquals(429, answer.statusCode());
      assertTrue(answer.headers().firstValue("Retry-After").isPresent());
      running.clock.advance(java.time.Duration.ofSeconds(13));
      running.open();
    }
  }

  @Test
  void aTricklingUploadIsCut() throws Exception {
    String settings = "policy: ephemeral\nlimits: {upload_time: 1s}\n";
    try (Running running = Running.with(folder, settings);
        Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(8000);
      OutputStream out = socket.getOutputStream();
      out.write(
          Running.bytes(
              "PUT "
                  + Running.CURRENT
                  + "/photo HTTP/1.1\r\nHost: x\r\nLikeness-Session: "
                  + running.open()
                  + "\r\nContent-Length: 100000\r\n\r\n"));
      for (int i = 0; i < 6; i++) {
        out.write('x');
        out.flush();
        // The trickle itself: a byte now and then, as a slow attacker sends them.
        Thread.sleep(250);
      }
      byte[] answer = new byte[12];
      assertEquals(12, socket.getInputStream().readNBytes(answer, 0, 12));
      assertEquals("HTTP/1.1 408", new String(answer, java.nio.charset.StandardCharsets.US_ASCII));
    }
  }
}

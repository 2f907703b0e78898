// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/**
 * DashScope's image-erase-completion as its reference of March 2026 describes it: a task that is
 * created with X-DashScope-Async, asked after, and leaves an address.
 */
public final class FakeDashScope extends Fake {
  public static final String KEY = "sk-fake-12345";
  static final String TASK = "53950fb7-281a-4e60-b543-0123456789ab";
  final Deque<String> states = new ArrayDeque<>(List.of("PENDING", "RUNNING", "SUCCEEDED"));
  volatile BufferedImage picture;
  volatile BufferedImage mask;
  volatile BufferedImage foreground;
  volatile byte[] result = new byte[0];
  volatile String resultAddress =
      "http://dashscope-result-bj.oss-cn-beijing.aliyuncs.com/r.png?S=1";

  public FakeDashScope() throws IOException {}

  /** Where it is. */
  public String url() {
    return address();
  }

  /** What it was asked. */
  public List<String> requests() {
    return asked;
  }

  /** Where the next result is said to lie. */
  public void resultAt(String address) {
    resultAddress = address;
  }

  @Override
  void usual(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/r.png")) {
      if (exchange.getRequestHeaders().containsKey("Authorization")) {
        json(exchange, 400, "{\"code\":\"InvalidArgument\"}");
        return;
      }
      send(exchange, 200, "image/png", result);
      return;
    }
    if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, error("InvalidApiKey", "Invalid API-key provided."));
      return;
    }
    if (path.equals("/api/v1/services/aigc/image2image/image-synthesis")) {
      create(exchange, body);
    } else if (path.equals("/api/v1/tasks/" + TASK)) {
      state(exchange);
    } else {
      json(exchange, 404, error("NotFound", "not found"));
    }
  }

  static String error(String code, String message) {
    return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"request_id\":\"r-1\"}";
  }

  private void create(HttpExchange exchange, byte[] body) throws IOException {
    if (!"enable".equals(exchange.getRequestHeaders().getFirst("X-DashScope-Async"))) {
      json(exchange, 403, error("AccessDenied", "does not support synchronous calls"));
      return;
    }
    JsonField root = JsonField.root(JsonReader.read(new String(body, StandardCharsets.UTF_8)));
    if (!root.get("model").text().equals("image-erase-completion")) {
      json(exchange, 400, error("InvalidParameter", "model"));
      return;
    }
    picture = image(root.get("input").get("image_url").text());
    mask = image(root.get("input").get("mask_url").text());
    foreground = image(root.get("input").get("foreground_url").text());
    for (BufferedImage each : new BufferedImage[] {picture, mask, foreground}) {
      if (each == null
          || Math.min(each.getWidth(), each.getHeight()) < 512
          || Math.max(each.getWidth(), each.getHeight()) > 4096
          || each.getWidth() != picture.getWidth()
          || each.getHeight() != picture.getHeight()) {
        json(exchange, 400, error("InvalidParameter", "resolution"));
        return;
      }
    }
    result = painted();
    json(
        exchange,
        200,
        "{\"output\":{\"task_status\":\"PENDING\",\"task_id\":\""
            + TASK
            + "\"},\"request_id\":\"r-1\"}");
  }

  private void state(HttpExchange exchange) throws IOException {
    String state = states.size() > 1 ? states.poll() : String.valueOf(states.peek());
    String more =
        switch (state) {
          case "SUCCEEDED" -> ",\"output_image_url\":\"" + resultAddress + "\"";
          case "FAILED" -> ",\"code\":\"InternalError.Algo\",\"message\":\"failed\"";
          default -> "";
        };
    json(
        exchange,
        200,
        "{\"request_id\":\"r-2\",\"output\":{\"task_id\":\""
            + TASK
            + "\",\"task_status\":\""
            + state
            + "\""
            + more
            + "},\"usage\":{\"image_count\":1}}");
  }

  /** What is white in the mask becomes grey. */
  private byte[] painted() throws IOException {
    BufferedImage out =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < out.getHeight(); y++) {
      for (int x = 0; x < out.getWidth(); x++) {
        out.setRGB(x, y, (mask.getRGB(x, y) & 255) > 127 ? 0x808080 : picture.getRGB(x, y));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(out, "png", file);
    return file.toByteArray();
  }

  private static BufferedImage image(String url) throws IOException {
    if (!url.matches("(?s)data:image/(jpeg|png);base64,.*")) {
      return null;
    }
    byte[] file = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    return file.length > 10_000_000 ? null : ImageIO.read(new ByteArrayInputStream(file));
  }
}

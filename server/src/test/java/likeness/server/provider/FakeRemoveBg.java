// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * remove.bg as its OpenAPI file (version 1.0.0) describes it: {@code POST /v1.0/removebg} as a
 * form, the key in X-Api-Key, errors as a list with codes, charges in headers.
 */
public final class FakeRemoveBg extends Fake {
  public static final String KEY = "fake-key-12345";
  private static final int MAX_FILE = 12_000_000;
  private static final double PREVIEW_PIXELS = 250_000;
  volatile Map<String, byte[]> form = Map.of();

  public FakeRemoveBg() throws IOException {}

  /** Where it is. */
  public String url() {
    return address();
  }

  /** What it was asked. */
  public java.util.List<String> requests() {
    return asked;
  }

  String field(String name) {
    byte[] value = form.get(name);
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  @Override
  void usual(HttpExchange exchange, byte[] body) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/v1.0/removebg")
        || !exchange.getRequestMethod().equals("POST")) {
      json(exchange, 404, "{}");
      return;
    }
    if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
      json(exchange, 403, error("auth_failed", "API Key invalid"));
      return;
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    form = parts(body, type.substring(type.indexOf("boundary=") + 9));
    byte[] file = form.get("image_file");
    if (file == null) {
      json(exchange, 400, error("missing_source", "No image given"));
      return;
    }
    if (file.length > MAX_FILE) {
      json(exchange, 400, error("file_too_large", "File too large"));
      return;
    }
    if (!Set.of("preview", "full", "auto").contains(field("size"))) {
      json(exchange, 400, error("invalid_size", "Invalid value for parameter 'size'"));
      return;
    }
    if (!field("bg_color").matches("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}")) {
      json(exchange, 400, error("invalid_bg_color", "Invalid bg_color parameter given"));
      return;
    }
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    if (picture == null) {
      json(exchange, 400, error("failed_to_read_image", "There was an error reading the image."));
      return;
    }
    exchange.getResponseHeaders().set("X-Type", "person");
    exchange.getResponseHeaders().set("X-RateLimit-Limit", "500");
    exchange.getResponseHeaders().set("X-RateLimit-Remaining", "499");
    boolean preview = field("size").equals("preview");
    exchange.getResponseHeaders().set("X-Credits-Charged", preview ? "0.25" : "1");
    send(exchange, 200, "image/png", cut(picture, preview));
  }

  static String error(String code, String title) {
    return "{\"errors\":[{\"title\":\"" + title + "\",\"code\":\"" + code + "\"}]}";
  }

  /** A border in the asked colour stands for a background that was cut out. */
  private byte[] cut(BufferedImage picture, boolean preview) throws IOException {
    double pixels = (double) picture.getWidth() * picture.getHeight();
    double scale = preview ? Math.min(1, Math.sqrt(PREVIEW_PIXELS / pixels)) : 1;
    int width = (int) Math.round(picture.getWidth() * scale);
    int height = (int) Math.round(picture.getHeight() * scale);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int colour = Integer.parseInt(field("bg_color"), 16);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean border = x < width / 12 || x >= width - width / 12 || y < height / 12;
        int sx = Math.min(picture.getWidth() - 1, (int) (x / scale));
        int sy = Math.min(picture.getHeight() - 1, (int) (y / scale));
        out.setRGB(x, y, border ? colour : picture.getRGB(sx, sy));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(out, "png", file);
    return file.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] body, String boundary) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String part : text.split("--" + boundary)) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        String name = part.replaceFirst("(?s).*?name=\"([^\"]+)\".*", "$1");
        String value = part.substring(end + 4, part.length() - 2);
        parts.put(name, value.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }
}

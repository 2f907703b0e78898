// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import likeness.json.JsonObject;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;

/** Answers that are made for one request. */
public final class Answers {
  private static final String LEFT = "likeness.left";

  private Answers() {}

  /** JSON that no cache may keep. */
  public static void json(Context ctx, int status, JsonValue value) {
    ctx.status(status).header("Cache-Control", "no-store").contentType("application/json");
    ctx.result(JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of the person that no cache may keep: written at once, and then overwritten here.
   *
   * @param bytes a copy that nobody else needs
   */
  public static void personal(Context ctx, String type, byte[] bytes) {
    try {
      ctx.status(200).header("Cache-Control", "no-store").contentType(type);
      ctx.res().setContentLength(bytes.length);
      ctx.res().getOutputStream().write(bytes);
      ctx.res().flushBuffer();
    } catch (IOException gone) {
      // Whoever asked has left before the end, and there is nobody to tell.
      ctx.attribute(LEFT, true);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Something that no cache may keep. */
  public static void bytes(Context ctx, String type, byte[] bytes) {
    ctx.status(200).header("Cache-Control", "no-store").contentType(type);
    ctx.result(bytes);
  }

  /** A fault. */
  public static void problem(Context ctx, Problem problem) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status()).header("Cache-Control", "no-store");
    ctx.contentType("application/problem+json");
    JsonObject body =
        JsonObject.builder()
            .put("type", "urn:likeness:problem:" + problem.code())
            .put("title", problem.code().replace('-', ' '))
            .put("status", problem.status())
            .put("detail", problem.detail())
            .build();
    ctx.result(JsonWriter.compact(body).getBytes(StandardCharsets.UTF_8));
  }
}

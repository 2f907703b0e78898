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
  /** The type of a fault's body (RFC 9457). */
  static final String PROBLEM = "application/problem+json";

  private static final String LEFT = "likeness.left";

  private Answers() {}

  /** JSON that no cache may keep. */
  public static void json(Context ctx, int status, JsonValue value) {
    ctx.status(status);
    fresh(ctx, "application/json", JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of the person that no cache may keep: written at once, and then overwritten here.
   *
   * @param bytes a copy that nobody else needs
   */
  public static void personal(Context ctx, String type, byte[] bytes) {
    try {
      fresh(ctx, type, bytes);
      ctx.res().flushBuffer();
    } catch (IOException gone) {
      ctx.attribute(LEFT, true);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Something that no cache may keep. */
  public static void fresh(Context ctx, String type, byte[] bytes) {
    ctx.header("Cache-Control", "no-store").contentType(type);
    send(ctx, bytes);
  }

  /**
   * The whole body, its length first: it then goes out as it is, without copies in the buffers that
   * bodies of unknown length are gathered in.
   */
  static void send(Context ctx, byte[] body) {
    try {
      ctx.res().setContentLength(body.length);
      ctx.res().getOutputStream().write(body);
    } catch (IOException gone) {
      // Whoever asked has left before the end, and there is nobody to tell.
      ctx.attribute(LEFT, true);
    }
  }

  /** A fault. */
  public static void problem(Context ctx, Problem problem) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status());
    fresh(ctx, PROBLEM, body(problem));
  }

  /** What a fault's body says. */
  static byte[] body(Problem problem) {
    JsonObject body =
        JsonObject.builder()
            .put("type", "urn:likeness:problem:" + problem.code())
            .put("title", problem.code().replace('-', ' '))
            .put("status", problem.status())
            .put("detail", problem.detail())
            .build();
    return JsonWriter.compact(body).getBytes(StandardCharsets.UTF_8);
  }
}

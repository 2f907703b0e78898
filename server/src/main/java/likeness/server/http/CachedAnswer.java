// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import likeness.jvm.Sha256;

/** An answer that is the same for everybody: made once, packed once, asked for by its tag. */
public final class CachedAnswer {
  private final byte[] bytes;
  private final byte[] packed;
  private final String type;
  private final String tag;
  private final String packedTag;
  private final String cacheControl;

  private CachedAnswer(String text, String type, String cacheControl) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.packed = gzip(bytes);
    this.type = type;
    String hash = Sha256.hex(bytes).substring(0, 32);
    this.tag = "\"" + hash + "\"";
    this.packedTag = "\"" + hash + "-gz\"";
    this.cacheControl = cacheControl;
  }

  /** Data that may be an hour old. */
  public static CachedAnswer data(String json) {
    return new CachedAnswer(json, "application/json", "public, max-age=3600");
  }

  /** A page that is asked for anew each time. */
  public static CachedAnswer page(String text, String type) {
    return new CachedAnswer(text, type, "no-cache");
  }

  /** Answers, with nothing but the tag if the asker has it already. */
  public void to(Context ctx) {
    to(ctx, "Accept-Encoding");
  }

  /**
   * The same, where it was chosen among several.
   *
   * @param vary the headers that it was chosen by, Accept-Encoding among them
   */
  public void to(Context ctx, String vary) {
    boolean gzip = Accepts.encoding(ctx, "gzip");
    String etag = gzip ? packedTag : tag;
    ctx.header("ETag", etag);
    ctx.header("Cache-Control", cacheControl);
    ctx.header("Vary", vary);
    if (Accepts.holds(ctx, etag)) {
      ctx.status(304);
      return;
    }
    byte[] body = gzip ? packed : bytes;
    if (gzip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.contentType(type);
    Answers.send(ctx, body);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("packed in memory, which cannot fail", e);
    }
    return out.toByteArray();
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server.assets;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import likeness.server.assets.AssetFolder.Asset;
import likeness.server.http.Accepts;
import likeness.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the page's files: packed as the build packed them, with their length, in parts where
 * asked, and for good where the name holds a hash.
 */
public final class AssetHandler implements Handler {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASK_EACH_TIME = "no-cache";
  private final AssetFolder folder;

  public AssetHandler(AssetFolder folder) {
    this.folder = folder;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String path = ctx.path().substring(1);
    String name = path.isEmpty() ? "index.html" : path;
    Asset plain = folder.find(name).or(() -> page(path)).orElseThrow(RouteTable::notFound);
    String file = folder.find(name).isPresent() ? name : "index.html";
    ctx.contentType(MediaTypes.of(file));
    ctx.header("Cache-Control", MediaTypes.isHashed(file) ? FOR_GOOD : ASK_EACH_TIME);
    ctx.header("Vary", "Accept-Encoding");
    String range = ctx.header("Range");
    if (range != null) {
      whole(ctx, plain, "", range);
      return;
    }
    Optional<Asset> brotli = packed(ctx, file, "br", ".br");
    Optional<Asset> gzip = packed(ctx, file, "gzip", ".gz");
    if (brotli.isPresent()) {
      whole(ctx, brotli.get(), "br", null);
    } else if (gzip.isPresent()) {
      whole(ctx, gzip.get(), "gzip", null);
    } else {
      whole(ctx, plain, "", null);
    }
  }

  /** The app has addresses of its own, which all begin with its one page. */
  private Optional<Asset> page(String path) {
    boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
    return isFile || path.startsWith("api/") ? Optional.empty() : folder.find("index.html");
  }

  private Optional<Asset> packed(Context ctx, String name, String encoding, String ending) {
    return Accepts.encoding(ctx, encoding) ? folder.find(name + ending) : Optional.empty();
  }

  private static void whole(Context ctx, Asset asset, String encoding, @Nullable String range)
      throws IOException {
    String tag = "\"" + asset.tag() + (encoding.isEmpty() ? "" : "-" + encoding) + "\"";
    ctx.header("ETag", tag);
    ctx.header("Accept-Ranges", "bytes");
    if (!encoding.isEmpty()) {
      ctx.header("Content-Encoding", encoding);
    }
    if (Accepts.holds(ctx, tag)) {
      ctx.status(304);
      return;
    }
    String condition = ctx.header("If-Range");
    ByteRange part =
        condition == null || condition.equals(tag) ? ByteRange.parse(range, asset.size()) : null;
    if (part != null && part.isEmpty()) {
      ctx.header("Content-Range", "bytes */" + asset.size());
      ctx.status(416);
      return;
    }
    if (part != null) {
      ctx.status(206);
      ctx.header(
          "Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + asset.size());
    }
    send(ctx, asset, part == null ? new ByteRange(0, asset.size()) : part);
  }

  private static void send(Context ctx, Asset asset, ByteRange part) throws IOException {
    ctx.res().setContentLengthLong(part.to() - part.from());
    if (ctx.req().getMethod().equals("HEAD")) {
      return;
    }
    OutputStream out = ctx.res().getOutputStream();
    try (FileChannel in = asset.open()) {
      in.position(part.from());
      byte[] buffer = new byte[64 * 1024];
      java.io.InputStream bytes = Channels.newInputStream(in);
      long left = part.to() - part.from();
      while (left > 0) {
        int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the file is shorter than it was at start");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}

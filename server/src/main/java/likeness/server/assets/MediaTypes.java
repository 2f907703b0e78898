// SPDX-License-Identifier: Apache-2.0
package likeness.server.assets;

import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, by its name. */
final class MediaTypes {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /** As Vite writes it: a name, a hyphen, eight or more letters of a hash, an ending. */
  private static final Pattern HASHED =
      Pattern.compile("assets/(?:.*/)?[^/]+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

  private MediaTypes() {}

  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  static boolean isHashed(String name) {
    return HASHED.matcher(name).matches();
  }
}

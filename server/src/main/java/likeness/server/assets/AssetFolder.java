// SPDX-License-Identifier: Apache-2.0
package likeness.server.assets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder, listed once at start: a path is looked up in the list and never put
 * together, so that none leads outside.
 */
public final class AssetFolder {
  private final Map<String, Asset> assets;

  private AssetFolder(Map<String, Asset> assets) {
    this.assets = Map.copyOf(assets);
  }

  /** No files: a server that answers programs alone. */
  public static AssetFolder empty() {
    return new AssetFolder(Map.of());
  }

  /** Lists a folder; links are not followed. */
  public static AssetFolder of(Path folder) throws IOException {
    Map<String, Asset> assets = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        assets.put(
            name, new Asset(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
      }
    }
    return new AssetFolder(assets);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  /** Whether there is a page to show. */
  public boolean hasPage() {
    return assets.containsKey("index.html");
  }

  /** A file as it was at start. */
  record Asset(Path file, long size, long modifiedMillis) {

    String tag() {
      return Long.toHexString(modifiedMillis) + "-" + Long.toHexString(size);
    }

    FileChannel open() throws IOException {
      return FileChannel.open(file, StandardOpenOption.READ);
    }
  }
}

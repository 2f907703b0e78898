// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import likeness.slot.SlotFile;

/**
 * Fetches one file over HTTP: the only connection that this program opens, and only to hosts that a
 * person has named.
 *
 * <p>Sends the address, and the program's name as user agent; no cookie, no account, nothing of any
 * photo. Goes on where an earlier try stopped, when the server can; tries again when the connection
 * fails or the server is busy.
 */
public final class Download {
  private static final int MAX_REDIRECTS = 5;
  private static final int PARTIAL = 206;
  private static final int RANGE_REFUSED = 416;
  private static final int TOO_MANY_REQUESTS = 429;

  private final DownloadRules rules;
  private final DownloadProgress progress;

  public Download(DownloadRules rules, DownloadProgress progress) {
    this.rules = rules;
    this.progress = progress;
  }

  /** The host that an address names, with its port where one is given. */
  public static String host(String url) {
    URI uri = URI.create(url);
    String host = uri.getHost();
    if (host == null) {
      throw new IllegalArgumentException(
          "url: expected http://HOST/… or https://HOST/…, got " + url);
    }
    return host.toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  /**
   * Fetches into {@code part}, which may hold the beginning already. Afterwards it holds the whole
   * file, checked; if it is not the right one, it is gone.
   *
   * @throws ModelRefused if the server has no such file, a host was not accepted, or the file is
   *     not the one that {@code expected} states
   */
  void to(Path part, String url, SlotFile expected) throws IOException {
    boolean resumed = Files.exists(part) && Files.size(part) > 0;
    fetch(part, url, expected);
    try {
      String unused = FileCheck.require(part, expected);
    } catch (ModelRefused e) {
      Files.deleteIfExists(part);
      if (!resumed) {
        throw new ModelRefused(e.getMessage() + "; nothing was kept");
      }
      // The beginning may have been another version of the file.
      to(part, url, expected);
    }
  }

  private void fetch(Path part, String url, SlotFile expected) throws IOException {
    int failures = 0;
    while (true) {
      long before = length(part);
      try {
        if (attempt(part, url, expected)) {
          return;
        }
        throw new IOException("the connection was cut");
      } catch (ModelRefused e) {
        throw e;
      } catch (IOException e) {
        failures = length(part) > before ? 1 : failures + 1;
        if (failures >= rules.tries()) {
          throw new ModelRefused(
              host(url)
                  + ": "
                  + e.getMessage()
                  + ", "
                  + failures
                  + " times in a row; what has come is kept, the same command goes on with it");
        }
        pause(rules.pause().multipliedBy(1L << (failures - 1)));
      }
    }
  }

  /** Whether the file is complete now. */
  private boolean attempt(Path part, String url, SlotFile expected) throws IOException {
    long have = length(part);
    Long bytes = expected.bytes();
    if (bytes != null && have == bytes) {
      return true;
    }
    HttpURLConnection connection = connect(url, have);
    try {
      int status = connection.getResponseCode();
      if (status == RANGE_REFUSED) {
        return rangeRefused(part, have, connection);
      }
      if (status >= 500 || status == TOO_MANY_REQUESTS || status == 408) {
        throw new IOException("the server answers " + status);
      }
      if (status != 200 && status != PARTIAL) {
        throw new ModelRefused(host(url) + ": the server answers " + status + " for " + url);
      }
      long from = status == PARTIAL ? requireFrom(connection, have) : 0;
      return new Transfer(connection, part, from, expected, progress).run();
    } finally {
      connection.disconnect();
    }
  }

  /** Either everything has come already, or what has come is not of this file. */
  private static boolean rangeRefused(Path part, long have, HttpURLConnection connection)
      throws IOException {
    String range = connection.getHeaderField("Content-Range");
    if (have > 0 && ("bytes */" + have).equals(range)) {
      return true;
    }
    Files.deleteIfExists(part);
    throw new IOException("the server cannot go on where the download stopped");
  }

  private static long requireFrom(HttpURLConnection connection, long have) throws IOException {
    String range = connection.getHeaderField("Content-Range");
    if (range == null || !range.startsWith("bytes " + have + "-")) {
      throw new ModelRefused(
          "the server sends another part than was asked for: " + range + " in place of " + have);
    }
    return have;
  }

  private HttpURLConnection connect(String url, long from) throws IOException {
    String now = url;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      requireAccepted(now);
      HttpURLConnection connection = open(now, from);
      int status = connection.getResponseCode();
      boolean redirect = status >= 301 && status <= 308 && status != 304;
      if (!redirect) {
        return connection;
      }
      String place = connection.getHeaderField("Location");
      connection.disconnect();
      if (place == null) {
        throw new ModelRefused(host(now) + ": the server redirects to nowhere");
      }
      String next = URI.create(now).resolve(place).toString();
      if (now.startsWith("https:") && !next.startsWith("https:")) {
        throw new ModelRefused(host(now) + ": redirects to an unprotected address, " + next);
      }
      now = next;
    }
    throw new ModelRefused(host(url) + ": redirects more than " + MAX_REDIRECTS + " times");
  }

  private HttpURLConnection open(String url, long from) throws IOException {
    if (!(URI.create(url).toURL().openConnection() instanceof HttpURLConnection connection)) {
      throw new ModelRefused("url: expected http or https, got " + url);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout((int) rules.timeout().toMillis());
    connection.setReadTimeout((int) rules.timeout().toMillis());
    connection.setUseCaches(false);
    connection.setRequestProperty("User-Agent", "likeness");
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    return connection;
  }

  private void requireAccepted(String url) throws ModelRefused {
    String host = host(url);
    if (!rules.hosts().contains(host)) {
      throw new ModelRefused(
          "host: "
              + host
              + " was not accepted; add --accept-host "
              + host
              + " if the file may be fetched from there");
    }
  }

  private static long length(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private static void pause(Duration duration) throws IOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelRefused("interrupted; the same command goes on with what has come");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, so that its files and its memory can be looked at from outside.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern AT = Pattern.compile("at http://127\\.0\\.0\\.1:([0-9]+)/");
  private final Process process;
  private final StringBuffer output = new StringBuffer();
  private final int port;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Starts {@code main} and waits until it listens.
   *
   * @param before what the virtual machine is started under, such as strace
   */
  ServerProcess(List<String> before, Path folder, String main, String... args) throws IOException {
    List<String> command = new ArrayList<>(before);
    Path temp = Files.createDirectories(folder.resolve("temp"));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temp,
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(List.of(args));
    process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    port = port(reader);
    Thread rest = new Thread(() -> drain(reader));
    rest.setDaemon(true);
    rest.start();
  }

  private int port(BufferedReader reader) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      output.append(line).append('\n');
      Matcher at = AT.matcher(line);
      if (at.find()) {
        return Integer.parseInt(at.group(1));
      }
    }
    throw new IOException("the server did not start:\n" + output);
  }

  private void drain(BufferedReader reader) {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.append(line).append('\n');
      }
    } catch (IOException e) {
      output.append("output ended: ").append(e.getMessage());
    }
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 600 && send("GET", "/ready", new byte[0]).statusCode() != 200; i++) {
      Thread.sleep(100);
    }
  }

  /** The virtual machine itself, which may be a child of what it was started under. */
  long pid() {
    return process.children().findFirst().map(ProcessHandle::pid).orElse(process.pid());
  }

  String output() {
    return output.toString();
  }

  @Override
  public void close() throws IOException {
    process.children().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTPS from a certificate and a key in PEM files. */
class TlsTest {
  private static final char[] PASSWORD = "password".toCharArray();
  @TempDir Path folder;

  private Certificate certificate(String name, String algorithm) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, keytool.waitFor(), said);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Certificate certificate = keys.getCertificate("a");
    pem(name + "-cert.pem", "CERTIFICATE", certificate.getEncoded());
    pem(name + "-key.pem", "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
    return certificate;
  }

  private void pem(String file, String what, byte[] der) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  private static SSLContext trusting(Certificate certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("a", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private Running start(String certificate, String key) throws IOException {
    return Running.with(folder, "tls: {certificate: " + certificate + ", key: " + key + "}\n");
  }

  @ParameterizedTest
  @CsvSource({"RSA", "EC", "Ed25519"})
  void speaksHttps(String algorithm) throws Exception {
    Certificate certificate = certificate("own", algorithm);
    try (Running running = start("own-cert.pem", "own-key.pem")) {
      URI uri = URI.create("https://localhost:" + running.server.port() + "/health");
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
      assertEquals(
          "max-age=31536000; includeSubDomains",
          answer.headers().firstValue("Strict-Transport-Security").orElseThrow());
      HttpClient stranger =
          HttpClient.newBuilder().sslContext(trusting(certificate("other", "EC"))).build();
      assertThrows(
          SSLHandshakeException.class,
          () -> stranger.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    }
  }

  @Test
  void faultsAreNamed() throws Exception {
    certificate("own", "RSA");
    certificate("other", "EC");
    Files.writeString(
        folder.resolve("locked-key.pem"),
        Files.readString(folder.resolve("own-key.pem"))
            .replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"));
    assertFault("own-cert.pem", "locked-key.pem", "expected an unencrypted PKCS #8 key");
    assertFault("own-key.pem", "own-key.pem", "tls");
    assertFault("own-cert.pem", "nowhere.pem", "tls: cannot read");
    assertFault("own-cert.pem", "other-key.pem", "cannot be used together");
  }

  private void assertFault(String certificate, String key, String expected) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> start(certificate, key).close(), key);
    assertTrue(fault.getMessage().contains(expected), fault.getMessage());
  }
}

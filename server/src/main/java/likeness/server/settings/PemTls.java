// SPDX-License-Identifier: Apache-2.0
package likeness.server.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.server.settings.ServerSettings.Tls;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate and its key from PEM files, as certificate tools write them. */
public final class PemTls {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
  private static final char[] NO_PASSWORD = new char[0];

  private PemTls() {}

  /**
   * What Jetty needs to speak TLS 1.2 and 1.3.
   *
   * @throws IllegalArgumentException if the files do not hold what they should
   */
  public static SslContextFactory.Server read(Tls tls) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, NO_PASSWORD);
      PrivateKey key = key(tls.key());
      Certificate[] chain = chain(tls.certificate());
      requirePair(key, chain[0]);
      store.setKeyEntry("likeness", key, NO_PASSWORD, chain);
      SslContextFactory.Server factory = new SslContextFactory.Server();
      factory.setKeyStore(store);
      factory.setKeyStorePassword("");
      factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "tls: the certificate and the key cannot be used together: " + e.getMessage(), e);
    }
  }

  /** Else the first visitor would find out, whose connection would break off. */
  private static void requirePair(PrivateKey key, Certificate certificate)
      throws GeneralSecurityException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "Ed25519";
        };
    byte[] something = {1, 2, 3};
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(something);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(something);
    if (!signature.verify(signed)) {
      throw new SignatureException("the key is another certificate's");
    }
  }

  private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
    byte[] pem = Files.readAllBytes(file);
    Certificate[] chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))
            .toArray(new Certificate[0]);
    if (chain.length == 0) {
      throw new IllegalArgumentException("tls.certificate: expected PEM certificates in " + file);
    }
    return chain;
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!pem.find()) {
      throw new IllegalArgumentException(
          "tls.key: expected an unencrypted PKCS #8 key (BEGIN PRIVATE KEY) in "
              + file
              + "; openssl pkcs8 -topk8 -nodes makes one");
    }
    PKCS8EncodedKeySpec spec =
        new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
    IllegalArgumentException unfit =
        new IllegalArgumentException("tls.key: expected a key of " + ALGORITHMS + " in " + file);
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        unfit.addSuppressed(e);
      }
    }
    throw unfit;
  }
}

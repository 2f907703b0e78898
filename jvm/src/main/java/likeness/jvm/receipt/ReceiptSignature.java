// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.receipt;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A detached signature over the bytes of a receipt's file: 64 bytes of Ed25519 (RFC 8032), so that
 * any other tool can check it as well.
 */
public final class ReceiptSignature {
  /** How many bytes a signature has. */
  public static final int BYTES = 64;

  private static final String ALGORITHM = "Ed25519";

  private ReceiptSignature() {}

  /**
   * Signs.
   *
   * @param receipt the receipt's file
   * @param privateKeyPem a private key, PKCS #8 in PEM, without a password
   * @throws IllegalArgumentException if the key is none of that kind
   */
  public static byte[] sign(byte[] receipt, String privateKeyPem) {
    byte[] encoded = decode(privateKeyPem, "PRIVATE KEY");
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(receipt);
      return signature.sign();
    } catch (InvalidKeySpecException | InvalidKeyException e) {
      throw notAKey("PRIVATE KEY", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signature: every JDK from 15 on has Ed25519", e);
    }
  }

  /**
   * Whether {@code signature} was made over {@code receipt} with the key that belongs to {@code
   * publicKeyPem}.
   *
   * @param publicKeyPem a public key, X.509 in PEM
   * @throws IllegalArgumentException if the key is none of that kind
   */
  public static boolean holds(byte[] receipt, byte[] signature, String publicKeyPem) {
    byte[] encoded = decode(publicKeyPem, "PUBLIC KEY");
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(receipt);
      return check.verify(signature);
    } catch (SignatureException e) {
      // Bytes that are no signature at all.
      return false;
    } catch (InvalidKeySpecException | InvalidKeyException e) {
      throw notAKey("PUBLIC KEY", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signature: every JDK from 15 on has Ed25519", e);
    }
  }

  private static byte[] decode(String pem, String kind) {
    String head = "-----BEGIN " + kind + "-----";
    String foot = "-----END " + kind + "-----";
    int from = pem.indexOf(head);
    int to = pem.indexOf(foot);
    if (from < 0 || to < from) {
      throw notAKey(kind, null);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.substring(from + head.length(), to));
    } catch (IllegalArgumentException e) {
      throw notAKey(kind, e);
    }
  }

  private static IllegalArgumentException notAKey(String kind, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "key: expected an Ed25519 key in PEM that begins with -----BEGIN " + kind + "-----", cause);
  }
}

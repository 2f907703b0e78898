// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;
import likeness.receipt.Receipt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts: their schema, their page, their signature. */
class ReceiptCommandTest {
  @TempDir private static Path folder;
  private static Path photo = Path.of("");
  private static Path untouched = Path.of("");
  private static Path studio = Path.of("");
  private static Path key = Path.of("");
  private static Path publicKey = Path.of("");

  @BeforeAll
  static void make() throws Exception {
    photo = Files.write(folder.resolve("photo.jpg"), Facts.portraitJpeg(3));
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
    publicKey = pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    run("make", photo.toString(), "-d", "us-passport", "-o", in("u.jpg"), "--sign", key.toString());
    run("make", photo.toString(), "-d", "us-passport", "-o", in("s.jpg"), "--studio", "--override");
    untouched = folder.resolve("u.receipt.json");
    studio = folder.resolve("s.receipt.json");
  }

  private static Path pem(String name, String kind, byte[] encoded) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder().encodeToString(encoded)
            + "\n-----END "
            + kind
            + "-----\n");
  }

  private static String in(String name) {
    return folder.resolve(name).toString();
  }

  private static CommandRun run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals("0 ", run.refusal());
    return run;
  }

  @Test
  void receiptsOfBothTracksFitTheSchema() throws IOException {
    assertEquals("[]", faults(Files.readString(untouched)));
    assertEquals("[]", faults(Files.readString(studio)));
    assertTrue(Files.readString(studio).contains("acknowledgement"));
  }

  @Test
  void theSchemaRefusesAnUntouchedReceiptWithAnEdit() throws IOException {
    String lie = Files.readString(studio).replace("\"studio\"", "\"untouched\"");
    assertFalse(faults(lie).equals("[]"));
    assertFalse(faults(Files.readString(untouched).replace("sha256", "md5")).equals("[]"));
  }

  private static String faults(String receipt) throws IOException {
    try (InputStream in = Receipt.class.getResourceAsStream("receipt.schema.json")) {
      assertNotNull(in);
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      return schema.validate(receipt, InputFormat.JSON).toString();
    }
  }

  @Test
  void thePageTellsWhatWasDoneAndHoldsNoPhotoUnlessAsked() throws IOException {
    run("receipt", untouched.toString(), "-o", in("page.html"));
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.contains("untouched: turned, cropped, scaled and encoded, nothing else"), page);
    assertTrue(page.contains("changed pixels") && page.contains("us-passport"), page);
    assertFalse(page.contains("<img"));
    run("receipt", untouched.toString(), "-o", in("with.html"), "--with-photo", in("u.jpg"));
    String photoInPage =
        Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("u.jpg")));
    assertTrue(Files.readString(folder.resolve("with.html")).contains(photoInPage));
    CommandRun other = CommandRun.of("receipt", untouched.toString(), "--with-photo", in("s.jpg"));
    assertEquals(
        "2 likeness receipt: photo: expected the file that the receipt names as its output,"
            + " got another\n",
        other.refusal());
  }

  @Test
  void thePdfIsOnePageAndTheSameEachTime() throws IOException {
    run("receipt", studio.toString(), "-o", in("a.pdf"), "--with-photo", in("s.jpg"));
    run("receipt", studio.toString(), "-o", in("b.pdf"), "--with-photo", in("s.jpg"));
    byte[] pdf = Files.readAllBytes(folder.resolve("a.pdf"));
    assertArrayEquals(pdf, Files.readAllBytes(folder.resolve("b.pdf")));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("/Count 1"));
    assertTrue(text.contains("studio: the picture was changed as stated here"));
  }

  @Test
  void whatIsNoReceiptIsToldWithItsPlace() {
    assertTrue(CommandRun.of("receipt", key.toString()).refusal().startsWith("2 "));
    assertEquals(
        "2 likeness receipt: --output: expected a name that ends in .html or .pdf, got page.txt\n",
        CommandRun.of("receipt", untouched.toString(), "-o", "page.txt").refusal());
  }

  @Test
  void aSignatureHoldsUntilTheReceiptIsTouched() throws IOException {
    String[] verify = {
      "verify",
      photo.toString(),
      in("u.jpg"),
      "--receipt",
      untouched.toString(),
      "--public-key",
      publicKey.toString()
    };
    assertTrue(run(verify).text().contains("the signature holds"));
    Path forged = folder.resolve("forged.receipt.json");
    Files.writeString(forged, Files.readString(untouched) + " ");
    Files.copy(folder.resolve("u.receipt.sig"), folder.resolve("forged.receipt.sig"));
    verify[4] = forged.toString();
    CommandRun run = CommandRun.of(verify);
    assertEquals(1, run.exitCode());
    assertTrue(run.text().contains("the signature does not hold"), run.text());
    verify[4] = studio.toString();
    assertEquals(
        "4 likeness verify: " + in("s.receipt.sig") + ": there is no such file or folder\n",
        CommandRun.of(verify).refusal());
  }

  @Test
  void aWrongKeyIsToldBeforeAnyWork() throws IOException {
    Path target = folder.resolve("never.jpg");
    CommandRun run =
        CommandRun.of(
            "make",
            photo.toString(),
            "-d",
            "us-passport",
            "-o",
            target.toString(),
            "--sign",
            publicKey.toString());
    assertEquals(
        "2 likeness make: key: expected an Ed25519 key in PEM that begins with"
            + " -----BEGIN PRIVATE KEY-----\n",
        run.refusal());
    assertFalse(Files.exists(target));
    assertEquals(Set.of(), Set.of(folder.toFile().list((dir, name) -> name.endsWith(".part"))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.geometry.Size;
import likeness.json.JsonException;
import likeness.json.JsonWriter;
import likeness.tensor.InputSize;
import likeness.tensor.MatteNetwork.Activation;
import likeness.tensor.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotManifestTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String WHOLE =
      """
      {
        "id": "mine",
        "name": "My own",
        "home": "https://example.org/",
        "url": "https://example.org/mine.onnx",
        "bytes": 3000000000,
        "sha256": "HASH",
        "input": {"short_side": 512, "multiple": 32},
        "mean": [0.485, 0.456, 0.406],
        "std": [0.229, 0.224, 0.225],
        "output": 2,
        "activation": "sigmoid",
        "licence": "MIT",
        "commercial_use": "unclear",
        "attribution": "Me",
        "note": "Mind this."
      }
      """
          .replace("HASH", HASH);

  @Test
  void readsWhatItSays() {
    SlotManifest manifest = SlotManifest.read(WHOLE);
    assertEquals("mine", manifest.id());
    assertEquals(3_000_000_000L, manifest.file().bytes());
    assertEquals(HASH, manifest.file().sha256());
    assertEquals(new InputSize.ShortSide(512, 32), manifest.network().size());
    assertEquals(List.of(0.485, 0.456, 0.406), manifest.network().normalisation().mean());
    assertEquals(2, manifest.network().output());
    assertEquals(Activation.SIGMOID, manifest.network().activation());
    assertEquals(Network.MATTE_SLOT, manifest.network().network());
    assertTrue(manifest.terms().needAcceptance());
  }

  @Test
  void writesWhatItReads() {
    SlotManifest manifest = SlotManifest.read(WHOLE);
    assertEquals(manifest, SlotManifest.read(JsonWriter.indented(manifest.toJson())));
  }

  @Test
  void whatNobodyStatedStaysAbsent() {
    SlotManifest manifest =
        SlotManifest.read(
            """
            {"id": "a", "name": "A", "input": {"width": 1024, "height": 512},
             "mean": [0, 0, 0], "std": [1, 1, 1], "activation": "none",
             "licence": "Apache-2.0", "commercial_use": "allowed", "attribution": "A"}
            """);
    assertEquals(SlotFile.UNKNOWN, manifest.file());
    assertNull(manifest.terms().note());
    assertEquals(0, manifest.network().output());
    assertEquals(new InputSize.Fixed(new Size(1024, 512)), manifest.network().size());
    assertFalse(manifest.terms().needAcceptance());
    assertEquals(manifest, SlotManifest.read(JsonWriter.indented(manifest.toJson())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id": "mine"                     | "id": "../mine"                  | id: expected up to 40
          "name": "My own"                 | "name": " "                      | name: expected text
          "url": "https://e                | "url": "file:///e                | url: expected http:// or https://
          "bytes": 3000000000              | "bytes": 1.5                     | $.bytes: expected a whole number
          "sha256": "0123                  | "sha256": "X123                  | sha256: expected 64 hexadecimal
          "multiple": 32                   | "multiple": 0                    | $.input: multiple: expected 1 to 512
          "short_side": 512                | "short_side": 5000               | $.input: pixels: expected sides of 1 to 4096
          "short_side": 512                | "width": 512                     | expected one of width, height, got multiple
          "std": [0.229, 0.224             | "std": [0.229, 0                 | std above 0
          "mean": [0.485,                  | "mean": [                        | expected three numbers each
          "output": 2                      | "output": -1                     | output: expected 0 to 63
          "activation": "sigmoid"          | "activation": "tanh"             | $.activation: expected one of none, sigmoid, got tanh
          "commercial_use": "unclear"      | "commercial_use": "maybe"        | $.commercial_use: expected one of allowed, unclear, forbidden
          "attribution": "Me"              | "attribution": ""                | licence, attribution: expected text
          "note": "Mind this."             | "notes": "Mind this."            | expected one of id, name, home
          "home": "https://example.org/"   | "file": "mine.onnx"              | url, file: expected one of them
          """)
  void saysWhatIsWrongWhere(String right, String wrong, String why) {
    assertTrue(WHOLE.contains(right), right);
    String message =
        assertThrows(JsonException.class, () -> SlotManifest.read(WHOLE.replace(right, wrong)))
            .getMessage();
    assertTrue(message.contains(why), message);
  }
}

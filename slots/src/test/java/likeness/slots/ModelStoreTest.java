// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.slot.CommercialUse;
import likeness.slot.SlotFile;
import likeness.slot.SlotManifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final SlotManifest MODNET = ShippedManifests.all().get(0);

  @TempDir Path folder;
  private ModelStore store;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    store = new ModelStore(folder.resolve("models"));
    file = Files.writeString(folder.resolve("some.onnx"), "a network");
  }

  @Test
  void keepsACopyAndWhatIsKnownOfIt() throws IOException {
    InstalledModel added = store.add(MODNET, file);
    assertEquals(9, added.manifest().file().bytes());
    Files.delete(file);
    assertEquals("a network", Files.readString(store.open("modnet").file()));
    assertEquals(List.of(added), store.all());
  }

  @Test
  void replacesAnEarlierVersion() throws IOException {
    InstalledModel first = store.add(MODNET, file);
    InstalledModel second = store.add(MODNET, Files.writeString(file, "a better network"));
    assertNotEquals(first.file(), second.file());
    assertFalse(Files.exists(first.file()));
    assertEquals(List.of(second), store.all());
  }

  @Test
  void refusesAFileWithAnotherHash() throws IOException {
    SlotManifest other = MODNET.with(new SlotFile(null, null, null, "0".repeat(64)));
    String why = assertThrows(ModelRefused.class, () -> store.add(other, file)).getMessage();
    assertTrue(why.startsWith("the file: expected SHA-256 0000"), why);
    SlotManifest longer = MODNET.with(new SlotFile(null, null, 10L, null));
    why = assertThrows(ModelRefused.class, () -> store.add(longer, file)).getMessage();
    assertEquals("the file: expected 10 bytes, got 9", why);
    try (Stream<Path> left = Files.list(store.folder())) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void doesNotOpenWhatHasChanged() throws IOException {
    InstalledModel added = store.add(MODNET, file);
    Files.writeString(added.file(), "A network");
    String why = assertThrows(ModelRefused.class, () -> store.open("modnet")).getMessage();
    assertTrue(why.startsWith("modnet: the file: expected SHA-256 "), why);
    Files.delete(added.file());
    why = assertThrows(ModelRefused.class, () -> store.open("modnet")).getMessage();
    assertEquals("modnet: its file is gone; add it again", why);
  }

  @Test
  void removesEverything() throws IOException {
    store.add(MODNET, file);
    assertTrue(store.remove("modnet"));
    assertFalse(store.remove("modnet"));
    assertNull(store.find("modnet"));
    assertFalse(Files.exists(store.folder().resolve("modnet")));
  }

  @Test
  void noIdLeadsOutOfTheFolder() {
    assertThrows(IllegalArgumentException.class, () -> store.remove(".."));
    assertThrows(IllegalArgumentException.class, () -> store.open("../../etc"));
  }

  @Test
  void saysWhichManifestIsDamaged() throws IOException {
    store.add(MODNET, file);
    Files.writeString(store.folder().resolve("modnet/manifest.json"), "{");
    String why = assertThrows(ModelRefused.class, () -> store.all()).getMessage();
    assertTrue(why.contains("manifest.json: is no manifest"), why);
    assertTrue(store.remove("modnet"), "what is damaged can still be removed");
  }

  @Test
  void theFolderFollowsTheSystemsCustom() {
    Path home = Path.of("/home/me");
    assertEquals(home.resolve(".local/share/likeness/models"), folderOf(Map.of(), "Linux"));
    assertEquals(
        Path.of("/data/likeness/models"), folderOf(Map.of("XDG_DATA_HOME", "/data"), "Linux"));
    assertEquals(
        home.resolve(".local/share/likeness/models"),
        folderOf(Map.of("XDG_DATA_HOME", "relative"), "Linux"));
    assertEquals(
        home.resolve("Library/Application Support/likeness/models"),
        folderOf(Map.of(), "Mac OS X"));
    assertEquals(Path.of("/mine"), folderOf(Map.of("LIKENESS_MODELS", "/mine"), "Linux"));
  }

  private static Path folderOf(Map<String, String> variables, String system) {
    return DataFolder.ofModels(variables, system, "/home/me");
  }

  @Test
  void shippedManifestsStateTheirTermsAndInventNoHash() {
    List<SlotManifest> all = ShippedManifests.all();
    assertEquals(
        List.of("modnet", "pp-matting-v2", "birefnet-portrait", "isnet-general-use", "rmbg-1-4"),
        all.stream().map(SlotManifest::id).toList());
    assertEquals(CommercialUse.ALLOWED, all.get(0).terms().commercialUse());
    assertEquals(CommercialUse.FORBIDDEN, all.get(4).terms().commercialUse());
    all.forEach(manifest -> assertEquals(SlotFile.UNKNOWN, manifest.file(), manifest.id()));
  }

  /** The schema for others, and the reader, know the same members. */
  @Test
  void theSchemaNamesWhatIsRead() throws IOException {
    JsonObject schema;
    try (var in = ModelStore.class.getResourceAsStream("manifest.schema.json")) {
      schema =
          (JsonObject)
              JsonReader.read(
                  new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
    JsonObject properties = (JsonObject) schema.member("properties").orElseThrow();
    String why =
        assertThrows(IllegalArgumentException.class, () -> SlotManifest.read("{\"unknown\": 1}"))
            .getMessage();
    assertTrue(
        why.contains("expected one of " + String.join(", ", properties.members().keySet()) + ","),
        why);
    String whole = MODNET.toJson().toString();
    for (var name : ((JsonArray) schema.member("required").orElseThrow()).items()) {
      String member = "\"" + ((JsonString) name).value() + "\":";
      assertTrue(whole.contains(member), member);
      String without = whole.replace(member, "\"note\":");
      assertThrows(IllegalArgumentException.class, () -> SlotManifest.read(without), member);
    }
  }
}

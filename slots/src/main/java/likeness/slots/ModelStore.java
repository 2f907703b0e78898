// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import likeness.json.JsonWriter;
import likeness.slot.SlotFile;
import likeness.slot.SlotManifest;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the networks that were added, one folder each: {@code ID/manifest.json} and, under
 * its SHA-256, the file.
 *
 * <p>A network is there once its manifest is, which is written last and in one step; so nothing
 * half-written is ever taken for a network.
 */
public final class ModelStore {
  private static final String MANIFEST = "manifest.json";

  /** Ends the names of downloads that are not finished. */
  static final String PART = ".part";

  private final Path folder;

  public ModelStore(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** Those that were added, by id. */
  public List<InstalledModel> all() throws IOException {
    List<InstalledModel> models = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> places = Files.list(folder)) {
        for (Path place : places.sorted().toList()) {
          if (Files.isRegularFile(place.resolve(MANIFEST))) {
            models.add(read(place));
          }
        }
      }
    }
    return models;
  }

  /** The one with this id, or null. */
  public @Nullable InstalledModel find(String id) throws IOException {
    Path place = folder.resolve(SlotManifest.requireId(id));
    return Files.isRegularFile(place.resolve(MANIFEST)) ? read(place) : null;
  }

  /**
   * The one with this id, after its file was compared with its manifest.
   *
   * @throws IllegalArgumentException if it was not added
   * @throws ModelRefused if its file has changed
   */
  public InstalledModel open(String id) throws IOException {
    InstalledModel model = find(id);
    if (model == null) {
      throw new IllegalArgumentException(
          "model: expected one of those in " + folder + ", got " + id + "; 'models add' adds it");
    }
    verify(model);
    return model;
  }

  /**
   * Compares a file with its manifest.
   *
   * @throws ModelRefused if it is absent or differs
   */
  public void verify(InstalledModel model) throws IOException {
    String id = model.manifest().id();
    try {
      String unused = FileCheck.require(model.file(), model.manifest().file());
    } catch (NoSuchFileException e) {
      throw new ModelRefused(id + ": its file is gone; add it again");
    } catch (ModelRefused e) {
      throw new ModelRefused(id + ": " + e.getMessage() + "; remove it and add it again");
    }
  }

  /**
   * Adds a copy of a file.
   *
   * @throws ModelRefused if the file is not the one that the manifest states
   */
  public InstalledModel add(SlotManifest manifest, Path file) throws IOException {
    Path place = Files.createDirectories(folder.resolve(manifest.id()));
    Path copy = Files.createTempFile(place, "copy", PART);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return adopt(manifest, copy, FileCheck.require(copy, manifest.file()));
    } finally {
      Files.deleteIfExists(copy);
      removeIfEmpty(place);
    }
  }

  /**
   * Fetches a file and adds it. A download that was cut off is kept, and goes on with the next
   * call.
   *
   * @param manifest with a URL and a SHA-256
   * @throws ModelRefused if the file cannot be had or is not the one that the manifest states
   */
  public InstalledModel fetch(SlotManifest manifest, Download download) throws IOException {
    String sha256 = manifest.file().sha256();
    String url = manifest.file().url();
    if (sha256 == null || url == null) {
      throw new IllegalArgumentException(
          "manifest: expected a URL and a SHA-256 for " + manifest.id() + ", one is absent");
    }
    Path place = Files.createDirectories(folder.resolve(manifest.id()));
    Path part = place.resolve(sha256 + PART);
    try {
      download.to(part, url, manifest.file());
      return adopt(manifest, part, sha256);
    } finally {
      removeIfEmpty(place);
    }
  }

  /**
   * Takes a network away, and what is left of its downloads.
   *
   * @return whether there was anything
   */
  public boolean remove(String id) throws IOException {
    Path place = folder.resolve(SlotManifest.requireId(id));
    if (!Files.isDirectory(place)) {
      return false;
    }
    // The manifest first: without it the network is no longer there.
    Files.deleteIfExists(place.resolve(MANIFEST));
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(place);
    return true;
  }

  /** Moves a checked file to its place, then says that it is there. */
  private InstalledModel adopt(SlotManifest manifest, Path checked, String sha256)
      throws IOException {
    Path place = folder.resolve(manifest.id());
    Path file = place.resolve(sha256 + ".onnx");
    SlotManifest known =
        manifest.with(
            new SlotFile(null, file.getFileName().toString(), Files.size(checked), sha256));
    move(checked, file);
    Path next = place.resolve(MANIFEST + PART);
    Files.write(next, JsonWriter.indented(known.toJson()).getBytes(StandardCharsets.UTF_8));
    move(next, place.resolve(MANIFEST));
    removeOthers(place, file);
    return new InstalledModel(known, file);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Files of earlier versions of the same network. */
  private static void removeOthers(Path place, Path kept) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        if (!file.equals(kept) && !file.endsWith(MANIFEST)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void removeIfEmpty(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      if (files.findAny().isPresent()) {
        return;
      }
    }
    Files.deleteIfExists(place);
  }

  private InstalledModel read(Path place) throws IOException {
    Path path = place.resolve(MANIFEST);
    try {
      SlotManifest manifest = SlotManifest.read(Files.readString(path));
      String file = manifest.file().file();
      if (file == null || manifest.file().sha256() == null) {
        throw new IllegalArgumentException("expected file and sha256");
      }
      if (!manifest.id().equals(place.getFileName().toString())) {
        throw new IllegalArgumentException("expected the folder's name as id");
      }
      return new InstalledModel(manifest, place.resolve(file));
    } catch (IllegalArgumentException e) {
      throw new ModelRefused(
          path + ": is no manifest: " + e.getMessage() + "; remove the model and add it again");
    }
  }
}

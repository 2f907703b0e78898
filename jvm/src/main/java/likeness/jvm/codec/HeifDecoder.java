// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import likeness.decode.DecodeLimits;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.Damage;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.PngDecoder;
import likeness.host.codec.StoredPhoto;
import likeness.portrait.PhotoRejected;

/**
 * HEIC and AVIF through libheif's program, where it is installed.
 *
 * <p>The program reads and writes files only, so this is the one place where a photo leaves the
 * process: into a new folder that only its owner may enter, in the memory file system where there
 * is one, deleted before this returns. The program turns the picture upright itself and hands on
 * the colour profile.
 */
final class HeifDecoder implements PhotoDecoder {
  private static final List<String> PROGRAMS = List.of("heif-convert", "heif-dec");
  private static final String INSTALL = "apt install libheif-examples";
  private static final Path MEMORY = Path.of("/dev/shm");

  /** A 12-megapixel picture takes one to three seconds, most of it for the PNG. */
  private static final long TIMEOUT_SECONDS = 60;

  private final List<Path> searchPath;
  private final PngDecoder png = new PngDecoder();

  HeifDecoder(List<Path> searchPath) {
    this.searchPath = List.copyOf(searchPath);
  }

  /** Looks for the program where the shell would. */
  static HeifDecoder onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    List<Path> folders = new ArrayList<>();
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty()) {
        folders.add(Path.of(folder));
      }
    }
    return new HeifDecoder(folders);
  }

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.HEIC, PhotoFormat.AVIF);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) throws IOException {
    Path program =
        program()
            .orElseThrow(
                () ->
                    new PhotoRejected(
                        PhotoRejected.Code.DECODER_MISSING,
                        header.format() + " needs heif-convert: " + INSTALL,
                        Map.of("format", header.format().name(), "install", INSTALL)));
    Path folder = privateFolder();
    try {
      Path in = folder.resolve("in." + header.format().name().toLowerCase(java.util.Locale.ROOT));
      Files.write(in, bytes);
      run(program, in, folder.resolve("out.png"));
      return firstOfSize(folder, header.storedSize());
    } finally {
      delete(folder);
    }
  }

  private Optional<Path> program() {
    return PROGRAMS.stream()
        .flatMap(name -> searchPath.stream().map(folder -> folder.resolve(name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Path privateFolder() throws IOException {
    // Both make a folder that only its owner may enter.
    return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, "likeness")
        : Files.createTempDirectory("likeness");
  }

  private static void run(Path program, Path in, Path out) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), in.toString(), out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw Damage.found("HEIF: heif-convert takes longer than " + TIMEOUT_SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        throw Damage.found("HEIF: heif-convert answered " + process.exitValue());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("HEIF: interrupted", stopped);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * A file of several pictures becomes several files; the primary one has the size that the header
   * told.
   */
  private StoredPhoto firstOfSize(Path folder, Size size) throws IOException {
    List<Path> pictures;
    try (Stream<Path> files = Files.list(folder)) {
      pictures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    // What is decoded below has the size that was held against the caller's limits.
    DecodeLimits none = new DecodeLimits(Integer.MAX_VALUE / 4, Integer.MAX_VALUE);
    for (Path picture : pictures) {
      byte[] bytes = Files.readAllBytes(picture);
      PhotoHeader header = PhotoHeader.read(bytes, none);
      Size found = header.storedSize();
      if (found.equals(size) || found.equals(new Size(size.height(), size.width()))) {
        return png.decode(bytes, header);
      }
    }
    throw Damage.found("HEIF: heif-convert made no picture of the header's size");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

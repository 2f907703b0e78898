// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import likeness.image.Raster;
import likeness.json.JsonObject;
import likeness.jvm.Made;
import likeness.jvm.SheetPicture;
import likeness.spec.OutputRule;

/** What was made of a photo, for as long as its session lives. */
final class Finished implements AutoCloseable {
  private final OwnedBytes file;
  private final OwnedBytes preview;
  private final Raster raster;
  private final OutputRule rule;
  private final String extension;
  private final byte[] receipt;
  private final JsonObject summary;
  private final ByteBudget budget;

  private Finished(
      Made made, OwnedBytes file, OwnedBytes preview, JsonObject summary, ByteBudget budget) {
    this.file = file;
    this.preview = preview;
    this.raster = made.portrait().raster();
    this.rule = made.rule();
    this.extension = made.extension();
    this.receipt = made.receipt().text().getBytes(StandardCharsets.UTF_8);
    this.summary = summary;
    this.budget = budget;
  }

  static Finished of(Made made, JsonObject summary, ByteBudget budget) {
    Raster raster = made.portrait().raster();
    budget.take(raster.samples().length);
    OwnedBytes preview = OwnedBytes.of(Preview.jpeg(raster), budget);
    OwnedBytes file = OwnedBytes.of(made.file(), budget);
    return new Finished(made, file, preview, summary, budget);
  }

  byte[] file() {
    return file.bytes();
  }

  byte[] preview() {
    return preview.bytes();
  }

  byte[] receipt() {
    return receipt;
  }

  JsonObject summary() {
    return summary;
  }

  OutputRule rule() {
    return rule;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return extension.equals("png") ? "image/png" : "image/jpeg";
  }

  SheetPicture picture() {
    return new SheetPicture(
        raster,
        extension.equals("jpg") ? java.util.Optional.of(file.bytes()) : java.util.Optional.empty());
  }

  @Override
  public void close() {
    file.close();
    preview.close();
    Arrays.fill(receipt, (byte) 0);
    Arrays.fill(raster.samples(), (byte) 0);
    budget.giveBack(raster.samples().length);
  }
}

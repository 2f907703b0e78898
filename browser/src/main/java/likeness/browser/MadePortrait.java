// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.host.file.PortraitFile;
import likeness.host.file.Receipts;
import likeness.portrait.Portrait;
import likeness.receipt.EngineFacts;
import likeness.spec.DocumentSpec;
import likeness.spec.FileFormat;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** A finished portrait; its receipt is written once the worker has hashed both files. */
public final class MadePortrait {
  private final BrowserPhoto photo;
  private final PortraitWish wish;
  private final DocumentSpec document;
  private final String dataVersion;
  private final EngineFacts engine;
  private final Portrait portrait;
  private final PortraitFile file;

  MadePortrait(
      BrowserPhoto photo,
      PortraitWish wish,
      DocumentSpec document,
      String dataVersion,
      EngineFacts engine,
      Portrait portrait,
      PortraitFile file) {
    this.photo = photo;
    this.wish = wish;
    this.document = document;
    this.dataVersion = dataVersion;
    this.engine = engine;
    this.portrait = portrait;
    this.file = file;
  }

  @JSExport
  @JSProperty
  public Int8Array getBytes() {
    return Int8Array.fromJavaArray(file.bytes());
  }

  @JSExport
  @JSProperty
  public String getExtension() {
    return file.format() == FileFormat.PNG ? "png" : "jpg";
  }

  @JSExport
  @JSProperty
  public Picture getPicture() {
    return Picture.of(portrait.raster());
  }

  /** The framing as JSON. */
  @JSExport
  @JSProperty
  public String getFraming() {
    return Answers.text(Answers.framing(portrait.framing(), BrowserEngine.rule(document).frame()));
  }

  /** The receipt's text. */
  @JSExport
  public String receipt(String photoSha256, String fileSha256) {
    return Receipts.of(
            engine,
            new Receipts.Order(document, dataVersion, wish.track(), wish.handles()),
            new Receipts.Source(photoSha256, photo.bytes(), photo.photo()),
            portrait,
            file,
            fileSha256)
        .text();
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import likeness.decode.DecodeWarning;
import likeness.decode.DecodedPhoto;
import likeness.decode.FileFactsReader;
import likeness.host.file.PortraitFile;
import likeness.host.file.Receipts;
import likeness.host.file.StudioRule;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.codec.PhotoDecoders;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.pipeline.Survey;
import likeness.pipeline.Track;
import likeness.portrait.CheckRequest;
import likeness.portrait.FaceChoice;
import likeness.portrait.FileFacts;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Portrait;
import likeness.portrait.Report;
import likeness.receipt.EngineFacts;
import likeness.receipt.Receipt;
import likeness.spec.DocumentSpec;
import likeness.spec.DocumentSpecs;
import likeness.spec.NoOutput;
import likeness.spec.Output;
import likeness.spec.OutputRule;
import likeness.tensor.MatteNetwork;
import likeness.tensor.NetworkRunner;

/**
 * The engine on a JVM: a photo's bytes in, a document's file and its receipt out.
 *
 * <p>Safe for use by several threads at once. Writes nothing to disk and opens no connection.
 */
public final class Likeness implements AutoCloseable {
  /** The release. */
  public static final String VERSION = "0.1.0";

  private final Settings settings;
  private final Workers workers;
  private final Bands bands;
  private final ModelFiles models;
  private final Runners runners;
  private final NetworkRunner networks;
  private final PortraitPipeline pipeline;
  private final PhotoDecoders decoders = PhotoDecoders.standard();
  private final DocumentSpecs documents = RuleBook.open();

  private Likeness(Settings settings) {
    this.settings = settings;
    models = new ModelFiles(settings.slot());
    // First, because it may refuse, and then nothing else is open yet.
    runners = Runners.open(settings, models);
    workers = new Workers(settings.threadsPerPhoto());
    bands = workers.bands();
    networks = workers.around(runners);
    // Reading weights takes as long as decoding a photo, so both are done at once.
    workers.meanwhile(runners::prepare);
    pipeline = new PortraitPipeline(bands);
    // The default keeps decoded pictures in temporary files.
    ImageIO.setUseCache(false);
  }

  /** The rule book alone, for those who need no engine. */
  public static DocumentSpecs ruleBook() {
    return RuleBook.open();
  }

  /** An engine for one photo at a time. */
  public static Likeness open() {
    return open(Settings.interactive());
  }

  /**
   * An engine.
   *
   * @throws IllegalArgumentException if the settings ask for ONNX Runtime where it is not
   *     installed, or it refuses the model or the device
   */
  public static Likeness open(Settings settings) {
    return new Likeness(settings);
  }

  /** The rule book. */
  public DocumentSpecs documents() {
    return documents;
  }

  /**
   * Makes a portrait.
   *
   * @param photo the whole file, in any format that is read here
   * @throws PhotoRejected if the photo cannot serve
   * @throws IllegalArgumentException if no file can be made for the document
   */
  public Made make(byte[] photo, MakeRequest request) {
    OutputRule rule = outputRule(request.document());
    UsedNetworks used = new UsedNetworks(networks);
    StageTimes times = new StageTimes();
    DecodedPhoto decoded =
        times.time("decode", () -> decoders.read(photo, settings.limits(), bands));
    Portrait portrait = portrait(decoded.raster(), request, used, times);
    PortraitFile encoded = times.time("encode", () -> PortraitFile.of(portrait.raster(), rule));
    EngineFacts engine = new EngineFacts(VERSION, models.facts(used.networks()));
    Receipt receipt =
        times.time("receipt", () -> receipt(engine, photo, decoded, request, portrait, encoded));
    Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
    warnings.addAll(decoded.warnings());
    return new Made(encoded.bytes(), portrait, rule, receipt, warnings, times);
  }

  /**
   * Finds what can be found in a photo.
   *
   * @throws PhotoRejected if the photo cannot be read or the face cannot be found
   */
  public Inspection inspect(byte[] photo, FaceChoice choice) {
    StageTimes times = new StageTimes();
    DecodedPhoto decoded =
        times.time("decode", () -> decoders.read(photo, settings.limits(), bands));
    int faces =
        times.time("faces", () -> networks.resolve(pipeline.faces(decoded.raster())).size());
    Subject subject =
        times.time(
            "find",
            () -> networks.resolve(pipeline.findPerson(decoded.raster(), choice, matteNetwork())));
    return new Inspection(decoded, faces, subject, times);
  }

  private MatteNetwork matteNetwork() {
    SlotModel slot = settings.slot();
    return slot == null ? MatteNetwork.SELFIE : slot.manifest().network();
  }

  /**
   * Judges a photo by what a document asks: {@code docs/checks.md}.
   *
   * <p>A photo without a face is no error: the report says so.
   *
   * @param photo the whole file; a source, or a finished file of whatever tool
   * @throws PhotoRejected if the file cannot be read, or the chosen face does not exist
   */
  public Checked check(byte[] photo, CheckRequest request, FaceChoice choice) {
    StageTimes times = new StageTimes();
    DecodedPhoto decoded =
        times.time("decode", () -> decoders.read(photo, settings.limits(), bands));
    Raster raster = decoded.raster();
    FileFacts file = FileFactsReader.read(photo, decoded.header(), raster.size());
    Survey survey;
    try {
      survey = times.time("find", () -> networks.resolve(pipeline.survey(raster, choice)));
    } catch (PhotoRejected rejected) {
      if (rejected.code() != PhotoRejected.Code.NO_FACE
          && rejected.code() != PhotoRejected.Code.FACE_TURNED_AWAY) {
        throw rejected;
      }
      Report report = pipeline.checkWithoutFace(raster, file, request);
      return new Checked(report, decoded, file, times);
    }
    Report report = times.time("check", () -> pipeline.check(survey, file, request));
    return new Checked(report, decoded, file, times);
  }

  private Portrait portrait(
      Raster photo, MakeRequest request, NetworkRunner runner, StageTimes times) {
    DocumentSpec document = request.document();
    if (request.track() instanceof Track.Studio studio) {
      StudioRule.require(document, studio);
      Subject subject =
          times
              .time(
                  "find",
                  () -> runner.resolve(pipeline.findPerson(photo, request.face(), matteNetwork())))
              .adjusted(request.handles());
      return times.time(
          "compose",
          () -> pipeline.studio(subject, document, request.ageYears(), studio.options()));
    }
    Subject subject =
        times
            .time("find", () -> runner.resolve(pipeline.findHead(photo, request.face())))
            .adjusted(request.handles());
    return times.time("compose", () -> pipeline.untouched(subject, document, request.ageYears()));
  }

  /**
   * The file that a document asks for.
   *
   * @throws IllegalArgumentException if no file can be made for it
   */
  public static OutputRule outputRule(DocumentSpec document) {
    Output output = document.output();
    if (output instanceof OutputRule rule) {
      return rule;
    }
    throw new IllegalArgumentException(document.id() + ": " + ((NoOutput) output).reason());
  }

  private Receipt receipt(
      EngineFacts engine,
      byte[] photo,
      DecodedPhoto decoded,
      MakeRequest request,
      Portrait portrait,
      PortraitFile encoded) {
    return Receipts.of(
        engine,
        request.document(),
        documents.dataVersion(),
        request.track(),
        new Receipts.Source(Sha256.hex(photo), photo.length, decoded),
        portrait,
        encoded,
        Sha256.hex(encoded.bytes()));
  }

  @Override
  public void close() {
    workers.close();
    runners.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodedPhoto;
import likeness.decode.FileFactsReader;
import likeness.decode.PhotoHeader;
import likeness.host.codec.PhotoReader;
import likeness.host.file.PortraitFile;
import likeness.image.Raster;
import likeness.network.TfliteRunner;
import likeness.pipeline.Objection;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.pipeline.Survey;
import likeness.pipeline.Track;
import likeness.portrait.CheckRequest;
import likeness.portrait.CheckRequest.PlannedEdit;
import likeness.portrait.FaceChoice;
import likeness.portrait.FileFacts;
import likeness.portrait.Framing;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Portrait;
import likeness.portrait.Report;
import likeness.receipt.EngineFacts;
import likeness.receipt.EngineFacts.NetworkFact;
import likeness.report.ReportJson;
import likeness.slot.SlotManifest;
import likeness.spec.DocumentSpec;
import likeness.spec.NoOutput;
import likeness.spec.OutputRule;
import likeness.tensor.MatteNetwork;
import likeness.tensor.Network;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/** The engine in the browser: photos in, portraits out. */
public final class BrowserEngine {
  /** The release; as the JVM's. */
  static final String VERSION = "0.1.0";

  /**
   * A page has less memory than a program: decoding holds about 11 bytes a pixel for a moment, so
   * this is 700 MB.
   */
  static final DecodeLimits LIMITS = new DecodeLimits(64_000_000, 60_000_000);

  private final Host host;
  private final Library library;
  private final Interruptible work;
  private final PhotoReader reader;
  private final PortraitPipeline pipeline;
  private final TfliteRunner runner;
  private PersonFinder finder;
  private @Nullable Slot slot;

  @JSExport
  public BrowserEngine(Host host, Library library) {
    this.host = host;
    this.library = library;
    runner = new TfliteRunner(network -> host.network(network.id()).toJavaArray());
    work = new Interruptible(host, runner);
    reader = HostCodec.reader(host);
    pipeline = new PortraitPipeline(work, new Helped(host, work));
    finder = new PersonFinder(pipeline, work, MatteNetwork.SELFIE);
  }

  /**
   * Reads a manifest for the slot, holds it against the file, and returns it with what is now known
   * of that.
   *
   * @param bytes the file's length
   * @param sha256 of the file, in hexadecimal
   * @param accepted whether the person accepts the network's terms
   */
  @JSExport
  public String slotManifest(String json, int bytes, String sha256, boolean accepted) {
    SlotManifest manifest = SlotManifest.read(json);
    if (manifest.terms().needAcceptance() && !accepted) {
      throw new IllegalArgumentException("terms: expected them to be accepted");
    }
    return Answers.text(manifest.with(manifest.file().confirmed(bytes, sha256)).toJson());
  }

  /**
   * Takes a network into the slot for the Studio track, or none.
   *
   * @param manifestJson as {@link #slotManifest} gave it
   */
  @JSExport
  public void useSlot(@Nullable String manifestJson) {
    Slot wanted = manifestJson == null ? null : new Slot(SlotManifest.read(manifestJson));
    slot = wanted;
    finder =
        wanted == null
            ? new PersonFinder(pipeline, work, MatteNetwork.SELFIE)
            : new PersonFinder(pipeline, wanted.beside(work, host), wanted.manifest().network());
  }

  /** Reads a network's weights before the first run needs them. */
  @JSExport
  public void prepare(String network) {
    for (Network known : Network.BASE) {
      if (known.id().equals(network)) {
        runner.prepare(known);
      }
    }
  }

  /** Decodes a photo's file, of a format whose codec the worker has loaded. */
  @JSExport
  public BrowserPhoto load(Int8Array file) {
    byte[] bytes = file.toJavaArray();
    DecodedPhoto photo = reader.read(bytes, LIMITS, work);
    return new BrowserPhoto(photo, bytes.length, work);
  }

  /** Holds a file's header against the limits, before the browser decodes it. */
  @JSExport
  public void check(Int8Array file) {
    PhotoHeader.read(file.toJavaArray(), LIMITS);
  }

  /**
   * Takes a photo that the browser decoded, because its codec or its colour profile is one that the
   * engine does not read.
   *
   * @param rgba upright sRGB, alpha not multiplied in
   */
  @JSExport
  public BrowserPhoto loadDecoded(Int8Array file, Int8Array rgba, int width, int height) {
    byte[] bytes = file.toJavaArray();
    PhotoHeader header = PhotoHeader.read(bytes, LIMITS);
    return new BrowserPhoto(
        Decoded.byBrowser(header, rgba.toJavaArray(), width, height), bytes.length, work);
  }

  /** Takes pixels of a camera or a canvas: red, green, blue, alpha, not multiplied, in sRGB. */
  @JSExport
  public BrowserPhoto loadPixels(Int8Array rgba, int width, int height) {
    return new BrowserPhoto(Decoded.pixels(rgba.toJavaArray(), width, height), 0, work);
  }

  /** Finds face and head; the answer is the bridge's Found as JSON, without the mesh. */
  @JSExport
  public String find(BrowserPhoto photo, String faceJson, boolean studio) {
    FaceChoice choice = PortraitWish.faceOf(faceJson);
    FoundPerson person = photo.person(choice, studio, finder);
    // Where there must be only one, there was only one.
    int faces =
        choice instanceof FaceChoice.Only ? 1 : work.resolve(pipeline.faces(photo.raster())).size();
    return Answers.text(Answers.found(person.subject(), faces));
  }

  /** Finds the person of a wish, unless it is known already. */
  @JSExport
  public void look(BrowserPhoto photo, String faceJson, boolean studio) {
    photo.person(PortraitWish.faceOf(faceJson), studio, finder);
  }

  /** The framing as JSON. */
  @JSExport
  public String frame(BrowserPhoto photo, String wishJson) {
    PortraitWish wish = PortraitWish.read(wishJson, photo.raster());
    DocumentSpec document = library.document(wish.document());
    Framing framing =
        pipeline.frame(subject(photo, wish), document, wish.ageYears(), wish.studio());
    return Answers.text(Answers.framing(framing, rule(document).frame()));
  }

  /** The portrait before it is encoded. */
  @JSExport
  public Preview preview(BrowserPhoto photo, String wishJson, @Nullable BrowserPhoto backdrop) {
    PortraitWish wish = wish(wishJson, backdrop);
    DocumentSpec document = library.document(wish.document());
    return new Preview(composed(photo, wishJson, wish, document), rule(document).frame());
  }

  /** The portrait as the file that the document asks for. */
  @JSExport
  public MadePortrait make(BrowserPhoto photo, String wishJson, @Nullable BrowserPhoto backdrop) {
    PortraitWish wish = wish(wishJson, backdrop);
    DocumentSpec document = library.document(wish.document());
    OutputRule rule = rule(document);
    Objection.require(wish.track(), document);
    Portrait portrait = composed(photo, wishJson, wish, document);
    work.check();
    PortraitFile file = PortraitFile.of(portrait.raster(), rule);
    FoundPerson person = photo.person(wish.face(), wish.studio(), finder);
    EngineFacts facts = new EngineFacts(VERSION, facts(person));
    return new MadePortrait(photo, wish, document, library.dataVersion(), facts, portrait, file);
  }

  /**
   * What the checks say of the photo, as the JSON of the report's schema.
   *
   * @param file the photo's file; empty where there is none
   * @param today the day, {@code yyyy-mm-dd}
   */
  @JSExport
  public String report(BrowserPhoto photo, Int8Array file, String wishJson, String today) {
    PortraitWish wish = PortraitWish.read(wishJson, photo.raster());
    CheckRequest request =
        CheckRequest.source(library.document(wish.document()))
            .withAge(wish.ageYears())
            .on(today)
            .planning(wish.studio() ? Set.of(PlannedEdit.BACKGROUND) : Set.of());
    byte[] bytes = file.toJavaArray();
    FileFacts facts =
        bytes.length == 0
            ? null
            : FileFactsReader.read(bytes, photo.photo().header(), photo.raster().size());
    return ReportJson.text(report(photo.raster(), wish, facts, request));
  }

  private Report report(
      Raster photo, PortraitWish wish, @Nullable FileFacts file, CheckRequest request) {
    Survey survey;
    try {
      survey = work.resolve(pipeline.survey(photo, wish.face()));
    } catch (PhotoRejected rejected) {
      if (rejected.code() != PhotoRejected.Code.NO_FACE
          && rejected.code() != PhotoRejected.Code.FACE_TURNED_AWAY) {
        throw rejected;
      }
      return pipeline.checkWithoutFace(photo, file, request);
    }
    Subject moved = survey.subject().adjusted(wish.handles());
    return pipeline.check(new Survey(moved, survey.others()), file, request);
  }

  /**
   * The whole photo without its background.
   *
   * @param colour {@code #rrggbb} of what comes in its place; null for transparency, which only PNG
   *     holds
   */
  @JSExport
  public ToolFile cutOut(
      BrowserPhoto photo, String faceJson, @Nullable String colour, String encodingJson) {
    Subject subject = photo.person(PortraitWish.faceOf(faceJson), true, finder).subject();
    byte[] rgba = pipeline.cutOut(subject);
    return colour == null
        ? ToolFile.transparent(photo.raster().size(), rgba, encodingJson)
        : ToolFile.of(OnColour.of(photo.raster().size(), rgba, colour), encodingJson);
  }

  private static PortraitWish wish(String json, @Nullable BrowserPhoto backdrop) {
    return PortraitWish.read(json, backdrop == null ? null : backdrop.raster());
  }

  private Subject subject(BrowserPhoto photo, PortraitWish wish) {
    return photo.person(wish.face(), wish.studio(), finder).subject().adjusted(wish.handles());
  }

  private Portrait composed(
      BrowserPhoto photo, String wishJson, PortraitWish wish, DocumentSpec document) {
    return photo.composed().of(wishJson, document, () -> compose(photo, wish, document));
  }

  private Portrait compose(BrowserPhoto photo, PortraitWish wish, DocumentSpec document) {
    if (wish.track() instanceof Track.Studio studio) {
      Objection.require(studio, document);
      return pipeline.studio(subject(photo, wish), document, wish.ageYears(), studio.options());
    }
    return pipeline.untouched(subject(photo, wish), document, wish.ageYears());
  }

  private List<NetworkFact> facts(FoundPerson person) {
    return person.networks().stream()
        .map(this::fact)
        .sorted(Comparator.comparing(NetworkFact::id))
        .toList();
  }

  private NetworkFact fact(Network network) {
    return network == Network.MATTE_SLOT && slot != null
        ? new NetworkFact(slot.manifest().id(), slot.sha256(), host.matteRunner())
        : new NetworkFact(network.id(), host.networkSha256(network.id()), EngineFacts.OWN_RUNNER);
  }

  static OutputRule rule(DocumentSpec document) {
    if (document.output() instanceof OutputRule rule) {
      return rule;
    }
    throw new IllegalArgumentException(
        document.id() + ": " + ((NoOutput) document.output()).reason());
  }
}

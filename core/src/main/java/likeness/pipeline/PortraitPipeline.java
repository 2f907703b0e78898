// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.check.PhotoChecks;
import likeness.compose.LightCorrection;
import likeness.compose.StudioComposer;
import likeness.compose.ToneCurves;
import likeness.compose.TransparentComposer;
import likeness.compose.UntouchedComposer;
import likeness.detect.FaceDetector;
import likeness.frame.FrameRequest;
import likeness.frame.FrameSolver;
import likeness.frame.HeadEstimator;
import likeness.frame.PlacedFrame;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Resampling;
import likeness.portrait.Backdrop;
import likeness.portrait.CheckRequest;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.FileFacts;
import likeness.portrait.FramePlace;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.Matte;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Portrait;
import likeness.portrait.Report;
import likeness.portrait.Sighting;
import likeness.portrait.StudioOptions;
import likeness.refine.Crowd;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.segment.PersonSegmenter;
import likeness.spec.DocumentSpec;
import likeness.tensor.Ask;
import likeness.tensor.MatteNetwork;
import org.jspecify.annotations.Nullable;

/**
 * One photo through all stages: decode → <b>detect → segment → frame → compose</b> → encode →
 * sheet.
 *
 * <p>Takes upright sRGB, gives portraits in sRGB. Networks are asked for, never run; rows are
 * handed to the host's {@link Bands}. Decoding and writing files stand outside, because they are
 * the host's.
 */
public final class PortraitPipeline {
  /** From here on another quarter turn would bring the head nearer to upright. */
  private static final int WRONG_WAY_UP_DEG = 45;

  private final Bands bands;
  private final Resampling resampling;
  private final FaceDetector detector;
  private final PersonSegmenter segmenter;
  private final MatteRefiner refiner;
  private final PhotoChecks checks;
  private final HeadEstimator heads = new HeadEstimator();

  public PortraitPipeline(Bands bands) {
    this(bands, Resampling.by(bands));
  }

  /**
   * As above.
   *
   * @param resampling for what Studio resamples of a photo
   */
  public PortraitPipeline(Bands bands, Resampling resampling) {
    this.bands = bands;
    this.resampling = resampling;
    detector = new FaceDetector(bands);
    refiner = new MatteRefiner(bands);
    segmenter = new PersonSegmenter(bands);
    checks = new PhotoChecks(bands);
  }

  /** All faces that compare with the largest, from left to right. */
  public Ask<List<Face>> faces(Raster photo) {
    return detector.all(photo);
  }

  /**
   * Finds the person for the Untouched track: face, head and a mask of the head.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, SEVERAL_FACES, NO_SUCH_FACE,
   *     FACE_TOO_SMALL, FACE_TURNED_AWAY
   */
  public Ask<Subject> findHead(Raster photo, FaceChoice choice) {
    return detector
        .find(photo, choice, face -> segmenter.head(photo, face))
        .map(found -> subject(photo, found));
  }

  /**
   * Finds the person for the Studio track: as {@link #findHead}, with a mask of the whole person.
   */
  public Ask<Subject> findPerson(Raster photo, FaceChoice choice) {
    return findPerson(photo, choice, MatteNetwork.SELFIE);
  }

  /** As {@link #findPerson(Raster, FaceChoice)}, the mask by a network of the host's choice. */
  public Ask<Subject> findPerson(Raster photo, FaceChoice choice, MatteNetwork network) {
    return detector
        .find(photo, choice, face -> segmenter.person(photo, face, network))
        .map(found -> subject(photo, found));
  }

  /**
   * Finds what checks look at: the face however small or turned, who else is there, and a mask of
   * the whole person.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, SEVERAL_FACES, NO_SUCH_FACE,
   *     FACE_TURNED_AWAY
   */
  public Ask<Survey> survey(Raster photo, FaceChoice choice) {
    return detector
        .examine(photo, choice)
        .then(
            seen ->
                segmenter
                    .personBothWays(photo, seen.face())
                    .map(mask -> new Survey(subject(photo, seen, mask), seen.others())));
  }

  /**
   * Parts the largest face's person from all others, for somebody outside who paints them over.
   *
   * @throws PhotoRejected when the Ask is resolved: NO_FACE, FACE_TURNED_AWAY
   */
  public Ask<Crowd> crowd(Raster photo) {
    return detector
        .examine(photo, FaceChoice.largest())
        .then(
            seen -> {
              double rollDeg = seen.face().rollDeg();
              List<Sighting> others =
                  seen.others().stream().map(box -> new Sighting(box, rollDeg)).toList();
              List<Sighting> all = new ArrayList<>(List.of(seen.alongside()));
              all.addAll(others);
              Sighting chosen = new Sighting(seen.face().box(), rollDeg);
              return Ask.all(all.stream().map(one -> segmenter.person(photo, one)).toList())
                  .map(mattes -> Crowd.part(mattes, chosen, others, photo.size(), bands));
            });
  }

  /**
   * Judges a photo by what a document asks: {@code docs/checks.md}.
   *
   * @param file absent where there is no file, as before a camera
   */
  public Report check(Survey survey, @Nullable FileFacts file, CheckRequest request) {
    return checks.check(CheckFraming.frame(survey, request), file, request);
  }

  /** The report on a photo in which no face was found. */
  public Report checkWithoutFace(Raster photo, @Nullable FileFacts file, CheckRequest request) {
    return checks.withoutFace(photo.size(), file, request);
  }

  private Subject subject(Raster photo, FaceDetector.Survey<?> seen, Matte mask) {
    Head head = heads.estimate(seen.face(), mask);
    return new Subject(photo, seen.face(), mask, head, seen.bystanders(), null);
  }

  private Subject subject(Raster photo, FaceDetector.Found<likeness.portrait.Matte> found) {
    return new Subject(
        photo,
        found.face(),
        found.alongside(),
        heads.estimate(found.face(), found.alongside()),
        found.others(),
        null);
  }

  /**
   * Where a document's frame lies.
   *
   * @param ageYears how old the person is, absent for an adult
   * @param studio whether the background will be made anew
   * @throws PhotoRejected INFEASIBLE, FRAME_LEAVES_PICTURE or FACE_TOO_SMALL, and FACE_TURNED_AWAY
   *     if the head lies on its side or upside down and may not be turned
   */
  public Framing frame(
      Subject subject, DocumentSpec document, @Nullable Double ageYears, boolean studio) {
    FrameRequest request =
        studio
            ? FrameRequest.studio(document, ageYears)
            : FrameRequest.untouched(document, ageYears);
    Size source = subject.photo().size();
    FramePlace place = subject.place();
    Framing framing =
        place == null
            ? FrameSolver.frame(subject.head(), source, request)
            : PlacedFrame.frame(subject.head(), source, request, place);
    if (framing.rollDeg() == 0 && Math.abs(subject.face().rollDeg()) > WRONG_WAY_UP_DEG) {
      throw new PhotoRejected(
          PhotoRejected.Code.FACE_TURNED_AWAY,
          "the photo is not the right way up",
          Map.of("rollDeg", Integer.toString(Elementary.round(subject.face().rollDeg()))));
    }
    return framing;
  }

  /**
   * The whole photo with the background made transparent, of no document: red, green, blue and
   * alpha, a byte each, sRGB, not premultiplied.
   *
   * @param subject as {@link #findPerson} gives it
   */
  public byte[] cutOut(Subject subject) {
    Raster photo = subject.photo();
    Person person = new Person(subject.face(), subject.matte(), subject.bystanders(), List.of());
    Refinement refined = refiner.refine(photo, person, WorkGrid.of(photo.size()));
    return TransparentComposer.rgba(photo, refined.cutout(), bands);
  }

  /**
   * The portrait on the Untouched track: one turn, crop and scale, and nothing else.
   *
   * @param ageYears how old the person is, absent for an adult
   * @throws PhotoRejected as {@link #frame}
   */
  public Portrait untouched(Subject subject, DocumentSpec document, @Nullable Double ageYears) {
    Framing framing = frame(subject, document, ageYears, false);
    return UntouchedComposer.compose(subject.photo(), framing, bands);
  }

  /**
   * The portrait from a picture whose background was made anew elsewhere: framed as on the Studio
   * track, and otherwise only turned, cropped and scaled. Beyond its edge the picture goes on as it
   * ends.
   *
   * @throws PhotoRejected as {@link #frame}
   */
  public Portrait composed(Subject subject, DocumentSpec document, @Nullable Double ageYears) {
    Framing framing = frame(subject, document, ageYears, true);
    return new Portrait(
        Resampler.resample(subject.photo(), framing.outputToSource(), framing.output(), bands),
        framing,
        List.of());
  }

  /**
   * The portrait on the Studio track: the person, cut out along the hair, before {@code backdrop}.
   *
   * @param subject as {@link #findPerson} gives it
   * @param ageYears how old the person is, absent for an adult
   * @throws PhotoRejected as {@link #frame}
   */
  public Portrait studio(
      Subject subject, DocumentSpec document, @Nullable Double ageYears, Backdrop backdrop) {
    return studio(subject, document, ageYears, StudioOptions.of(backdrop));
  }

  /**
   * As above, with what else a person wants changed.
   *
   * @throws PhotoRejected as {@link #frame}
   */
  public Portrait studio(
      Subject subject, DocumentSpec document, @Nullable Double ageYears, StudioOptions options) {
    Framing framing = frame(subject, document, ageYears, true);
    Person person =
        new Person(subject.face(), subject.matte(), subject.bystanders(), options.strokes());
    WorkGrid grid = WorkGrid.of(framing);
    // What is wanted at once is not worth handing over; an exact grid is all that is resampled.
    Resampling help = grid.exact() ? Resampling.by(bands) : resampling;
    Raster picture = grid.picture(subject.photo(), help);
    Resampling.Later own = help.later(subject.photo(), framing.outputToSource(), framing.output());
    Refinement refined = refiner.refine(person, grid, picture);
    ToneCurves light =
        options.correctLight()
            ? LightCorrection.of(subject.photo(), subject.face())
            : ToneCurves.NONE;
    return StudioComposer.compose(
        own,
        subject.photo().size(),
        refined.cutout(),
        framing,
        new StudioComposer.Look(options.backdrop(), light),
        bands);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.detect.FaceDetector;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.network.TfliteRunner;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.Matte;
import likeness.segment.PersonSegmenter;
import likeness.tensor.NetworkRunner;
import likeness.testkit.NetworkFiles;
import likeness.testkit.matte.KeyedPortrait;
import likeness.testkit.matte.PaintedPeople;
import likeness.testkit.matte.PersonLayer;
import likeness.testkit.portraits.PortraitFiles;

/** The people whose mattes are judged, and what the networks make of their photos. */
final class MatteSubjects {
  static final Size SIZE = new Size(720, 960);

  /** People of the London set with hair of every kind, by file. */
  private static final List<String> REAL =
      List.of(
          "004", "005", "013", "016", "017", "020", "027", "030", "036", "061", "066", "082", "090",
          "094", "107", "117", "122", "144");

  /** Where their photos show the wall through thin hair, as an eye sees it; in pixels of SIZE. */
  private static final Map<String, List<Box>> SHEER =
      Map.of(
          "013", List.of(new Box(128, 425, 20, 28)),
          "117", List.of(new Box(160, 330, 16, 20)));

  private static final List<String> WILD =
      List.of("001", "010", "029", "062", "081", "100", "112", "173");

  private final NetworkRunner runner = new TfliteRunner(NetworkFiles::read);
  private final FaceDetector detector = new FaceDetector(Bands.SEQUENTIAL);
  private final PersonSegmenter segmenter = new PersonSegmenter(Bands.SEQUENTIAL);

  /** A photo with its face and the networks' mask. */
  record Seen(Raster photo, Face face, Matte coarse) {
    double faceWidthPx() {
      return face.box().width();
    }

    /** The mask on the photo's pixels, as those have it who refine nothing. */
    Plane plain() {
      return PlaneSampler.sample(
          coarse.alpha(), coarse.planeToSource().inverse(), photo.size(), Bands.SEQUENTIAL);
    }
  }

  Seen see(Raster photo) {
    FaceDetector.Found<Matte> found =
        runner.resolve(
            detector.find(photo, FaceChoice.largest(), face -> segmenter.person(photo, face)));
    return new Seen(photo, found.face(), found.alongside());
  }

  Map<String, Raster> walls() {
    return PaintedPeople.walls(SIZE);
  }

  /** Every {@code step}-th painted person. */
  List<PersonLayer> painted(int step) {
    List<PersonLayer> people = new ArrayList<>();
    int[] at = {0};
    PaintedPeople.recipes(SIZE)
        .forEach(
            (name, recipe) -> {
              if (at[0]++ % step == 0) {
                people.add(PaintedPeople.layer(name, recipe));
              }
            });
    return people;
  }

  /** Every {@code step}-th real person, taken off the wall; none where no portraits are stored. */
  List<PersonLayer> real(int step) {
    List<PersonLayer> people = new ArrayList<>();
    if (!BenchPhotos.areStored()) {
      return people;
    }
    List<Path> files = chosen();
    for (int i = 0; i < files.size(); i += step) {
      Seen seen = see(cut(PortraitFiles.read(files.get(i))));
      String number = files.get(i).getFileName().toString().substring(0, 3);
      List<Box> sheer = SHEER.getOrDefault(number, List.of());
      people.add(
          KeyedPortrait.of(
              "real-" + number, seen.photo(), seen.plain(), seen.faceWidthPx(), sheer));
    }
    return people;
  }

  static List<Path> chosen() {
    return named(REAL);
  }

  /** Those, and some whose hair is too wild for a reference. */
  static List<Path> shown() {
    List<String> all = new ArrayList<>(WILD);
    all.addAll(REAL);
    return named(all);
  }

  private static List<Path> named(List<String> numbers) {
    return PortraitFiles.neutral().stream()
        .filter(file -> numbers.contains(file.getFileName().toString().substring(0, 3)))
        .toList();
  }

  /** The middle of a square portrait, on as many pixels as the painted ones have. */
  static Raster cut(Raster square) {
    double scale = (double) square.height() / SIZE.height();
    double left = (square.width() - SIZE.width() * scale) / 2;
    Affine map = Affine.translation(left, 0).after(Affine.scaling(scale, scale));
    return Resampler.resample(square, map, SIZE, Bands.SEQUENTIAL);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import likeness.detect.FaceDetector;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.segment.PersonSegmenter;
import likeness.synthetic.Backdrop;
import likeness.synthetic.HairStyle;
import likeness.synthetic.Headwear;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import likeness.synthetic.Sitter;
import likeness.synthetic.SyntheticGeometry;
import likeness.synthetic.SyntheticPortrait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The painted portraits are faces to the real networks, and the networks see what was painted. */
final class SyntheticPortraitsTest {
  private static final Size SIZE = new Size(480, 640);

  /** Every hair style, every skin tone, ten seeds and more, on all backdrops. */
  static Stream<Arguments> people() {
    List<Arguments> people = new ArrayList<>();
    HairStyle[] styles = HairStyle.values();
    Backdrop.Kind[] kinds = Backdrop.Kind.values();
    for (int i = 0; i < 30; i++) {
      PortraitRecipe any = PortraitRecipe.of(100 + i, SIZE);
      int tone = 1 + i * 7 % Sitter.SKIN_TONES;
      Sitter sitter =
          any.sitter()
              .withSkinTone(tone)
              .withHair(styles[i % styles.length], any.sitter().hairColour())
              .withBeard(0);
      Backdrop backdrop = new Backdrop(kinds[i % 3], Backdrop.PALE_GREY.rgb());
      people.add(Arguments.of("seed " + (100 + i), any.with(sitter).with(backdrop)));
    }
    PortraitRecipe any = PortraitRecipe.of(4, SIZE);
    Sitter plain = any.sitter().withBeard(0);
    people.add(Arguments.of("hat", any.with(plain.withHeadwear(Headwear.BEANIE))));
    people.add(Arguments.of("scarf", any.with(plain.withHeadwear(Headwear.HEADSCARF))));
    people.add(Arguments.of("glasses", any.with(plain.withGlasses(true))));
    people.add(Arguments.of("tilted", any.with(plain).with(Pose.FRONTAL.withTurn(-12, 0))));
    people.add(Arguments.of("turned", any.with(plain).with(Pose.FRONTAL.withTurn(0, 10))));
    people.add(
        Arguments.of("busy", any.with(plain).with(new Backdrop(Backdrop.Kind.BUSY, 0x9AA39B))));
    return people.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("people")
  void theNetworksFindTheFaceWhereItWasPainted(String name, PortraitRecipe recipe) {
    SyntheticPortrait portrait = PortraitPainter.paint(recipe);
    SyntheticGeometry truth = portrait.geometry();
    Face face = find(portrait);
    double ied = truth.interEyeDistancePx();
    double chin = face.chin().distanceTo(truth.chin()) / truth.headHeightPx();
    assertAll(
        () -> assertTrue(face.score() >= 0.75, "score " + face.score()),
        () -> assertTrue(face.presence() > 0.9, "presence " + face.presence()),
        () -> assertEquals(0, face.leftEye().distanceTo(truth.leftPupil()) / ied, 0.05),
        () -> assertEquals(0, face.rightEye().distanceTo(truth.rightPupil()) / ied, 0.05),
        () -> assertTrue(chin < 0.045, "chin off by " + chin + " of the head"),
        () -> assertEquals(truth.rollDeg(), face.rollDeg(), 2),
        () -> assertEquals(truth.yawDeg(), face.yawDeg(), 4),
        () -> assertTrue(coveredHead(portrait, face) > 0.94));
  }

  @Test
  void aFullBeardHidesTheChinFromTheMeshOnlyALittle() {
    PortraitRecipe any = PortraitRecipe.of(23, SIZE);
    SyntheticPortrait portrait =
        PortraitPainter.paint(any.with(any.sitter().withBeard(1).withAgeAndBuild(0.2, 0.9)));
    Face face = find(portrait);
    double off =
        face.chin().distanceTo(portrait.geometry().chin()) / portrait.geometry().headHeightPx();
    assertTrue(face.score() >= 0.75);
    assertTrue(off < 0.12, "chin off by " + off);
  }

  @Test
  void theSamePixelsOnEveryPlatform() {
    Map<String, Integer> hashes = new TreeMap<>();
    for (HairStyle hair : HairStyle.values()) {
      PortraitRecipe any = PortraitRecipe.of(hair.ordinal() + 40, new Size(180, 240));
      SyntheticPortrait portrait =
          PortraitPainter.paint(any.with(any.sitter().withHair(hair, any.sitter().hairColour())));
      String name = "portrait " + hair.name();
      hashes.put(name, GoldenHashes.of(portrait.picture()));
      hashes.put(name + " alpha", GoldenHashes.of(portrait.alpha()));
      hashes.put(name + " foreground", GoldenHashes.of(portrait.foreground()));
    }
    GoldenHashes.check(
        SharedFiles.repositoryRoot().resolve("testkit/src/test/golden/synthetic.csv"), hashes);
  }

  private static Face find(SyntheticPortrait portrait) {
    return RealNetworks.RUNNER.resolve(
        new FaceDetector(Bands.SEQUENTIAL).find(portrait.picture(), FaceChoice.only()));
  }

  /** The share of the painted head that the network's mask covers. */
  private static double coveredHead(SyntheticPortrait portrait, Face face) {
    Matte matte =
        RealNetworks.RUNNER.resolve(
            new PersonSegmenter(Bands.SEQUENTIAL)
                .person(portrait.picture(), new Sighting(face.box(), face.rollDeg())));
    Affine sourceToPlane = matte.planeToSource().inverse();
    double head = 0;
    double covered = 0;
    int bottom = (int) portrait.geometry().chin().y();
    for (int y = 0; y < bottom; y++) {
      for (int x = 0; x < portrait.alpha().width(); x++) {
        if (portrait.alpha().at(x, y) > 0.5) {
          Point p = sourceToPlane.apply(x + 0.5, y + 0.5);
          int px = Math.max(0, Math.min((int) p.x(), matte.alpha().width() - 1));
          int py = Math.max(0, Math.min((int) p.y(), matte.alpha().height() - 1));
          head++;
          covered += matte.alpha().at(px, py) > 0.5 ? 1 : 0;
        }
      }
    }
    return covered / head;
  }
}

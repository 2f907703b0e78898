// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected.Code;
import likeness.spec.ByteWindow;
import likeness.synthetic.Headwear;
import likeness.synthetic.OddPictures;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import likeness.synthetic.Sitter;
import org.jspecify.annotations.Nullable;

/**
 * Scenes that only the face can tell apart, beside {@link HostileCorpus}, whose files the decoder
 * judges; all are painted.
 *
 * <p>What must become of each is meant for {@link #DOCUMENT} on the Untouched track.
 */
public final class HostileScenes {
  /** The document that the portraits are asked for. */
  public static final String DOCUMENT = "us-passport";

  private static final Size SIZE = new Size(480, 640);
  private static final int SEED = 3;

  private HostileScenes() {}

  /** Every scene. */
  public static List<HostileScene> all() {
    List<HostileScene> all = new ArrayList<>();
    addPeople(all);
    addPoses(all);
    addNobody(all);
    return List.copyOf(all);
  }

  private static void addPeople(List<HostileScene> all) {
    HostileScene two = scene("two people", OddPictures.twoPeople(SIZE), Code.SEVERAL_FACES);
    all.add(two);
    all.add(two.choosing(FaceChoice.number(3), Code.NO_SUCH_FACE));
    all.add(scene("a profile", OddPictures.profile(SIZE), Code.FACE_TURNED_AWAY));
    all.add(scene("somebody far away", OddPictures.farAway(SIZE), Code.FACE_TOO_SMALL));
    all.add(scene("somebody upside down", OddPictures.upsideDown(SIZE), Code.FACE_TURNED_AWAY));
    Sitter sitter = Sitter.of(SEED);
    all.add(scene("glasses", portrait(recipe().with(sitter.withGlasses(true))), null));
    all.add(
        scene(
            "a headscarf", portrait(recipe().with(sitter.withHeadwear(Headwear.HEADSCARF))), null));
    all.add(scene("the palest skin", portrait(recipe().with(sitter.withSkinTone(1))), null));
    all.add(scene("the darkest skin", portrait(recipe().with(sitter.withSkinTone(10))), null));
    all.add(scene("a full beard", portrait(recipe().with(sitter.withBeard(1))), null));
  }

  private static void addPoses(List<HostileScene> all) {
    Pose pose = Pose.FRONTAL;
    all.add(scene("eyes shut, mouth open", posed(pose.withExpression(1, 1)), null));
    all.add(scene("a head tilted by 30°", posed(pose.withTurn(30, 0)), null));
    all.add(scene("a head on its side", posed(pose.withTurn(90, 0)), Code.FACE_TURNED_AWAY));
    all.add(
        scene(
            "a face that fills the picture",
            posed(pose.withPlace(0.95, 0.5, 0.5)),
            Code.FRAME_LEAVES_PICTURE));
    all.add(
        scene(
            "a crown above the upper edge",
            posed(pose.withPlace(0.5, 0.5, 0.15)),
            Code.FRAME_LEAVES_PICTURE));
    all.add(
        scene(
            "a chin at the lower edge",
            posed(pose.withPlace(0.5, 0.5, 0.75)),
            Code.FRAME_LEAVES_PICTURE));
    all.add(scene("a head near the left edge", posed(pose.withPlace(0.4, 0.2, 0.45)), null));
    all.add(
        scene(
            "half a face at the edge",
            posed(pose.withPlace(0.5, 0.0, 0.45)),
            Code.FRAME_LEAVES_PICTURE));
  }

  private static void addNobody(List<HostileScene> all) {
    all.add(scene("a cat", OddPictures.cat(SIZE), Code.NO_FACE));
    all.add(scene("a wall", OddPictures.wall(SIZE), Code.NO_FACE));
    all.add(scene("a page of text", OddPictures.text(SIZE), Code.NO_FACE));
    all.add(scene("one pixel", flat(1, 1, 128), Code.NO_FACE));
    all.add(scene("black", flat(300, 400, 0), Code.NO_FACE));
    all.add(scene("white", flat(300, 400, 255), Code.NO_FACE));
    all.add(scene("a stripe of 4000×3", flat(4000, 3, 90), Code.NO_FACE));
    all.add(scene("a stripe of 3×4000", flat(3, 4000, 90), Code.NO_FACE));
    all.add(scene("noise", noise(), Code.NO_FACE));
  }

  private static PortraitRecipe recipe() {
    return PortraitRecipe.of(SEED, SIZE);
  }

  private static Raster posed(Pose pose) {
    return portrait(recipe().with(pose));
  }

  private static Raster portrait(PortraitRecipe recipe) {
    return PortraitPainter.paint(recipe).picture();
  }

  private static Raster flat(int width, int height, int code) {
    byte[] samples = new byte[width * height * 3];
    java.util.Arrays.fill(samples, (byte) code);
    return Raster.rgb(width, height, samples);
  }

  private static Raster noise() {
    byte[] samples = new byte[SIZE.width() * SIZE.height() * 3];
    int state = SEED;
    for (int i = 0; i < samples.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      samples[i] = (byte) state;
    }
    return Raster.rgb(SIZE.width(), SIZE.height(), samples);
  }

  private static HostileScene scene(String name, Raster picture, @Nullable Code code) {
    byte[] bytes = JpegEncoder.encode(picture, 72, ByteWindow.ANY, false).bytes();
    return new HostileScene(name, bytes, FaceChoice.only(), code);
  }
}

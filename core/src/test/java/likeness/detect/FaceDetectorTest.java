// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.portrait.PhotoRejected.Code;
import likeness.portrait.Sighting;
import likeness.tensor.Ask;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class FaceDetectorTest {
  private static final double SURE = 5;

  /** 512 px a side: an input pixel of the short-range detector is 4 pixels. */
  private static final Raster PHOTO = Raster.rgb(512, 512, new byte[512 * 512 * 3]);

  private final FaceDetector detector = new FaceDetector(Bands.SEQUENTIAL);
  private final Networks networks = new Networks();

  /** Answers from a script, and remembers which requests came together. */
  private static final class Networks implements NetworkRunner {
    final Deque<List<Tensor>> near = new ArrayDeque<>();
    final Deque<List<Tensor>> meshes = new ArrayDeque<>();
    final List<List<Network>> waves = new ArrayList<>();

    @Override
    public List<List<Tensor>> run(List<NetworkRequest> requests) {
      waves.add(requests.stream().map(NetworkRequest::network).toList());
      return requests.stream().map(request -> answer(request.network())).toList();
    }

    private List<Tensor> answer(Network network) {
      return switch (network) {
        case FACE_SHORT_RANGE -> near.isEmpty() ? FakeFace.shortRange(List.of()) : near.remove();
        case FACE_FULL_RANGE -> FakeFace.nothingFar();
        case FACE_MESH -> meshes.isEmpty() ? FakeFace.mesh(0, SURE) : meshes.remove();
        case SELFIE, SELFIE_LANDSCAPE, MATTE_SLOT -> List.of();
      };
    }
  }

  private void show(FakeFace... faces) {
    networks.near.add(FakeFace.shortRange(List.of(faces)));
  }

  private Face find(FaceChoice choice) {
    return networks.resolve(detector.find(PHOTO, choice));
  }

  private Code rejection(FaceChoice choice) {
    return assertThrows(PhotoRejected.class, () -> find(choice)).code();
  }

  @Test
  void aFrontalFaceIsMeasuredInSourcePixels() {
    show(new FakeFace(64, 64, 40, SURE));
    Face face = find(FaceChoice.only());
    // The box is 160 px wide round (256, 256); the mesh's input shows 240 px in 192.
    assertEquals(256, face.box().centre().x(), 1e-3);
    assertEquals(160, face.box().width(), 1e-3);
    // The second pass looks at what the first found, so only proportions are known here.
    double eyes = face.interEyeDistancePx();
    assertEquals(0, face.rollDeg(), 1e-6);
    assertEquals(0, face.yawDeg(), 1e-4);
    assertEquals(0, face.pitchDeg(), 1e-4);
    assertEquals(0.9933, face.presence(), 1e-4);
    assertTrue(face.chin().y() > face.eyeMidpoint().y() + 1.5 * eyes);
    assertEquals(
        List.of(
            List.of(Network.FACE_SHORT_RANGE),
            List.of(Network.FACE_MESH),
            List.of(Network.FACE_MESH)),
        networks.waves);
  }

  @Test
  void workAlongsideStartsWithTheMesh() {
    show(new FakeFace(64, 64, 40, SURE));
    Tensor input = new Tensor(new int[] {1}, new float[1]);
    List<Sighting> seen = new ArrayList<>();
    networks.resolve(
        detector.find(
            PHOTO,
            FaceChoice.only(),
            sighting -> {
              seen.add(sighting);
              return Ask.run(Network.SELFIE, input);
            }));
    assertEquals(List.of(Network.FACE_MESH, Network.SELFIE), networks.waves.get(1));
    assertEquals(1, seen.size());
    assertEquals(160, seen.get(0).box().width(), 1e-3);
  }

  @Test
  void severalComparableFacesAreRejectedUnlessOneIsChosen() {
    FakeFace left = new FakeFace(30, 64, 30, SURE);
    FakeFace right = new FakeFace(90, 64, 40, SURE);
    show(right, left);
    PhotoRejected rejected = assertThrows(PhotoRejected.class, () -> find(FaceChoice.only()));
    assertEquals(Code.SEVERAL_FACES, rejected.code());
    assertEquals("2", rejected.arguments().get("count"));
    assertEquals(List.of(Network.FACE_MESH, Network.FACE_MESH), networks.waves.get(1));
    show(right, left);
    assertEquals(360, find(FaceChoice.largest()).box().centre().x(), 1e-3);
    show(right, left);
    assertEquals(120, find(FaceChoice.number(1)).box().centre().x(), 1e-3);
    show(right, left);
    assertEquals(Code.NO_SUCH_FACE, rejection(FaceChoice.number(3)));
  }

  @Test
  void workAlongsideIsDoneAgainForAnotherFaceThanTheLargest() {
    show(new FakeFace(90, 64, 40, SURE), new FakeFace(30, 64, 30, SURE));
    FaceDetector.Found<Sighting> found =
        networks.resolve(detector.find(PHOTO, FaceChoice.number(1), Ask::done));
    assertEquals(found.face().box(), found.alongside().box());
  }

  @Test
  void allFacesComeFromLeftToRight() {
    show(new FakeFace(90, 64, 40, SURE), new FakeFace(30, 64, 30, SURE));
    List<Face> faces = networks.resolve(detector.all(PHOTO));
    assertEquals(
        List.of(120L, 360L), faces.stream().map(f -> Math.round(f.box().centre().x())).toList());
  }

  @Test
  void aFaceOfLessThanATenthOfTheAreaDoesNotCount() {
    show(new FakeFace(40, 64, 60, SURE), new FakeFace(110, 64, 18, SURE));
    assertEquals(240, find(FaceChoice.only()).box().width(), 1e-3);
  }

  @Test
  void whatTheMeshDeniesDoesNotCount() {
    show(new FakeFace(30, 64, 30, SURE), new FakeFace(90, 64, 40, SURE));
    networks.meshes.add(FakeFace.mesh(0, SURE));
    networks.meshes.add(FakeFace.mesh(0, -3));
    assertEquals(120, find(FaceChoice.only()).box().centre().x(), 1e-3);
  }

  @Test
  void aPictureWithoutAFaceIsSweptInAllWays() {
    assertEquals(Code.NO_FACE, rejection(FaceChoice.only()));
    Network far = Network.FACE_FULL_RANGE;
    assertEquals(
        List.of(List.of(Network.FACE_SHORT_RANGE), List.of(far), List.of(far, far, far)),
        networks.waves);
  }

  @Test
  void aProfileIsAFaceTurnedAway() {
    show(new FakeFace(64, 64, 40, SURE, 0.8));
    networks.meshes.add(FakeFace.mesh(0, -3));
    assertEquals(Code.FACE_TURNED_AWAY, rejection(FaceChoice.only()));
    show(new FakeFace(64, 64, 40, SURE, 0.1));
    networks.meshes.add(FakeFace.mesh(0, -3));
    assertEquals(Code.NO_FACE, rejection(FaceChoice.only()));
  }

  @Test
  void aFaceTurnedBeyondTheLimitIsRejectedAndAFaceWithinItMeasured() {
    show(new FakeFace(64, 64, 40, SURE));
    networks.meshes.add(FakeFace.mesh(40, SURE));
    networks.meshes.add(FakeFace.mesh(40, SURE));
    assertEquals(Code.FACE_TURNED_AWAY, rejection(FaceChoice.only()));
    show(new FakeFace(64, 64, 40, SURE));
    networks.meshes.add(FakeFace.mesh(-20, SURE));
    networks.meshes.add(FakeFace.mesh(-20, SURE));
    assertEquals(-20, find(FaceChoice.only()).yawDeg(), 0.1);
  }

  @Test
  void aFaceOfFewPixelsIsTooSmall() {
    show(new FakeFace(64, 64, 12, SURE));
    assertEquals(Code.FACE_TOO_SMALL, rejection(FaceChoice.only()));
  }

  @Test
  void aDoubtfulFaceIsLookedAtInEachQuarterTurn() {
    show(new FakeFace(64, 64, 40, 1));
    show(new FakeFace(64, 64, 64, 1));
    show(new FakeFace(64, 64, 64, 0.5));
    show(new FakeFace(64, 64, 64, SURE));
    show(new FakeFace(64, 64, 64, 0.5));
    Face face = find(FaceChoice.only());
    assertEquals(4, networks.waves.get(1).size());
    assertEquals(180, Math.abs(face.rollDeg()), 1e-6);
    // The person's right eye is at the viewer's right now, and still the one called left.
    assertTrue(face.leftEye().x() > face.rightEye().x());
    assertTrue(face.chin().y() < face.leftEye().y());
  }

  @Test
  void theSecondRegionIsTurnedWithTheEyesAndHoldsHalfAsMuchAgain() {
    List<Point> points = new ArrayList<>();
    Affine turn = Affine.translation(100, 200).after(Affine.rotationDeg(30));
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      points.add(turn.apply(i % 2 == 0 ? -40 : 40, i % 4 < 2 ? -60 : 60));
    }
    points.set(33, turn.apply(-20, 0));
    points.set(263, turn.apply(20, 0));
    List<Double> depth = java.util.Collections.nCopies(Face.MESH_POINTS, 0.0);
    FaceMesh.Region region = FaceMesh.around(new MeshFit(points, depth, 1));
    assertEquals(30, region.rollDeg(), 1e-9);
    assertEquals(180, region.side(), 1e-9);
    assertEquals(100, region.centre().x(), 1e-9);
    assertEquals(200, region.centre().y(), 1e-9);
  }
}

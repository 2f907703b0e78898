// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.Device;
import likeness.jvm.RunnerProvider;
import likeness.network.TfliteRunner;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.tensor.Ask;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import likeness.testkit.NetworkFiles;
import likeness.testkit.portraits.PortraitFiles;

/**
 * The built-in runner against ONNX Runtime on every stored portrait: the greatest difference of
 * each network's outputs on the very inputs that the pipeline asks for, and of the faces and masks
 * that come of them.
 *
 * <p>An argument limits the number of portraits. Ends with exit code 1 when what is read of a
 * network's outputs differs by more than MODELS §4 allows: a detector's at the anchors that hold a
 * face, the mesh's and the mask's everywhere.
 */
public final class RunnersBench {
  /** MODELS §4, where they are given to two digits: what rounds to them keeps them. */
  private static final double BOXES = 1.75e-4;

  private static final double LOGITS = 4.65e-4;
  private static final double MESH = 7.75e-5;
  private static final double MASK = 3.35e-5;

  private final NetworkRunner pure = new TfliteRunner(NetworkFiles::read);
  private final NetworkRunner onnx;
  private final PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
  private final Map<Network, double[]> greatest = new EnumMap<>(Network.class);
  private int portraits;
  private int rejections;
  private double faceBoxes;
  private double faceLogits;
  private double meshPx;
  private double crownPx;
  private double alpha;

  private RunnersBench(NetworkRunner onnx) {
    this.onnx = onnx;
  }

  public static void main(String[] args) {
    List<Path> files = new ArrayList<>(PortraitFiles.neutral());
    files.addAll(PortraitFiles.smiling());
    files.addAll(PortraitFiles.varied());
    int count = args.length == 0 ? files.size() : Integer.parseInt(args[0]);
    RunnerProvider.Needs needs = new RunnerProvider.Needs(NetworkFiles::read, null, 1, Device.CPU);
    try (RunnerProvider.Open onnx = RunnerProvider.require("this benchmark").open(needs)) {
      RunnersBench bench = new RunnersBench(onnx);
      files.stream().limit(count).forEach(file -> bench.compare(PortraitFiles.read(file)));
      bench.print();
      boolean met = bench.met();
      System.out.println(met ? "bar met" : "bar missed");
      System.exit(met ? 0 : 1);
    }
  }

  private boolean met() {
    boolean good = faceBoxes <= BOXES && faceLogits <= LOGITS;
    for (Map.Entry<Network, double[]> entry : greatest.entrySet()) {
      double worst = Math.max(entry.getValue()[0], entry.getValue()[1]);
      good &=
          switch (entry.getKey()) {
            case FACE_MESH -> worst <= MESH;
            case SELFIE, SELFIE_LANDSCAPE -> worst <= MASK;
            case FACE_SHORT_RANGE, FACE_FULL_RANGE, MATTE_SLOT -> true;
          };
    }
    return good && portraits > 0;
  }

  private void compare(Raster photo) {
    portraits++;
    Subject ours;
    try {
      ours = ((NetworkRunner) this::runBoth).resolve(ask(photo));
    } catch (PhotoRejected rejected) {
      rejections++;
      requireSameRejection(photo, rejected);
      return;
    }
    Subject theirs = onnx.resolve(ask(photo));
    for (int i = 0; i < Face.MESH_POINTS; i++) {
      meshPx = Math.max(meshPx, ours.face().mesh().get(i).distanceTo(theirs.face().mesh().get(i)));
    }
    crownPx = Math.max(crownPx, ours.head().crown().distanceTo(theirs.head().crown()));
    alpha =
        Math.max(
            alpha,
            greatestDifference(ours.matte().alpha().values(), theirs.matte().alpha().values()));
  }

  private Ask<Subject> ask(Raster photo) {
    return pipeline.findPerson(photo, FaceChoice.largest());
  }

  private void requireSameRejection(Raster photo, PhotoRejected ours) {
    try {
      onnx.resolve(ask(photo));
    } catch (PhotoRejected theirs) {
      if (theirs.code() == ours.code()) {
        return;
      }
    }
    throw new IllegalStateException("only one runner rejects portrait " + portraits);
  }

  /** Runs both, notes how far they are apart, and goes on with the built-in runner's outputs. */
  private List<List<Tensor>> runBoth(List<NetworkRequest> requests) {
    List<List<Tensor>> ours = pure.run(requests);
    List<List<Tensor>> theirs = onnx.run(requests);
    for (int i = 0; i < requests.size(); i++) {
      Network asked = requests.get(i).network();
      double[] worst = greatest.computeIfAbsent(asked, network -> new double[2]);
      if (asked == Network.FACE_SHORT_RANGE || asked == Network.FACE_FULL_RANGE) {
        compareFaces(ours.get(i), theirs.get(i));
      }
      for (int output = 0; output < ours.get(i).size(); output++) {
        worst[output] =
            Math.max(
                worst[output],
                greatestDifference(
                    ours.get(i).get(output).values(), theirs.get(i).get(output).values()));
      }
    }
    return ours;
  }

  /** A detector's outputs at the anchors that hold a face: the others are never read. */
  private void compareFaces(List<Tensor> ours, List<Tensor> theirs) {
    float[] logits = ours.get(1).values();
    int perAnchor = ours.get(0).values().length / logits.length;
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] >= 0 || theirs.get(1).values()[i] >= 0) {
        double off = (double) logits[i] - theirs.get(1).values()[i];
        faceLogits = Math.max(faceLogits, Math.abs(off));
        for (int j = i * perAnchor; j < (i + 1) * perAnchor; j++) {
          double difference = (double) ours.get(0).values()[j] - theirs.get(0).values()[j];
          faceBoxes = Math.max(faceBoxes, Math.abs(difference));
        }
      }
    }
  }

  private static double greatestDifference(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalStateException("expected outputs of one length");
    }
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs((double) a[i] - b[i]));
    }
    return worst;
  }

  private void print() {
    System.out.printf("%d portraits, %d of them rejected by both%n%n", portraits, rejections);
    System.out.println("| network | first output | second output | allowed |");
    System.out.println("|---|---|---|---|");
    greatest.forEach(
        (network, worst) ->
            System.out.printf(
                "| %s | %.2e | %.2e | %s |%n", network.id(), worst[0], worst[1], allowed(network)));
    System.out.printf(
        "%ndetectors, at anchors that hold a face: boxes %.2e, logits %.2e%n",
        faceBoxes, faceLogits);
    System.out.printf(
        "%nat most: points of the mesh %.2e px of the photo, crown %.2e px, alpha %.2e%n",
        meshPx, crownPx, alpha);
  }

  private static String allowed(Network network) {
    return switch (network) {
      case FACE_SHORT_RANGE, FACE_FULL_RANGE -> "at faces only";
      case FACE_MESH -> String.format("%.2e", MESH);
      case SELFIE, SELFIE_LANDSCAPE -> String.format("%.2e", MASK);
      case MATTE_SLOT -> "–";
    };
  }
}

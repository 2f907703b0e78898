// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.network.TfliteRunner;
import likeness.onnx.OnnxConverter;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;
import likeness.testkit.NetworkFiles;

/**
 * Prints, for each network, the first run in a fresh JVM and the lasting speed of the runner in
 * plain Java, beside ONNX Runtime on one thread: {@code NetworksBench [rounds]}.
 *
 * <p>The two take turns, so that a disturbance of the machine hits both.
 */
public final class NetworksBench {
  private static final String FIRST = "--first";
  private static final int WARM_UP_MILLIS = 2500;

  private final Network network;
  private final Tensor input;

  private NetworksBench(Network network) {
    this.network = network;
    this.input = input(network);
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals(FIRST)) {
      new NetworksBench(Network.valueOf(args[1])).printFirst();
      return;
    }
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    System.out.println(
        "one thread, " + rounds + " rounds, milliseconds; first = read + run in a fresh JVM");
    System.out.println(
        "network                    first (read + run)    Java median/min     ONNX Runtime median/min"
            + "   ratio of medians/minima");
    for (Network network : Network.values()) {
      new NetworksBench(network).compare(rounds);
    }
  }

  private void printFirst() {
    byte[] file = NetworkFiles.read(network);
    long start = System.nanoTime();
    TfliteRunner runner = new TfliteRunner(asked -> file);
    runner.prepare(network);
    long read = System.nanoTime();
    runner.run(List.of(new NetworkRequest(network, input)));
    long end = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%7.0f (%4.0f +%4.0f)",
        (end - start) / 1e6,
        (read - start) / 1e6,
        (end - read) / 1e6);
  }

  private void compare(int rounds) throws OrtException, IOException {
    String first = firstInFreshJvm();
    TfliteRunner runner = new TfliteRunner(NetworkFiles::read);
    List<NetworkRequest> requests = List.of(new NetworkRequest(network, input));
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = session(environment);
        OnnxTensor tensor = tensor(environment)) {
      long warm = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
      while (System.nanoTime() < warm) {
        runner.run(requests);
        session.run(Map.of("input", tensor)).close();
      }
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        runner.run(requests);
        long between = System.nanoTime();
        session.run(Map.of("input", tensor)).close();
        ours[i] = (between - start) / 1e6;
        theirs[i] = (System.nanoTime() - between) / 1e6;
      }
    }
    print(first, ours, theirs);
  }

  private void print(String first, double[] ours, double[] theirs) {
    Arrays.sort(ours);
    Arrays.sort(theirs);
    int middle = ours.length / 2;
    System.out.printf(
        Locale.ROOT,
        "%-26s %s %10.2f /%6.2f %16.2f /%6.2f %18.1f /%5.1f%n",
        network,
        first,
        ours[middle],
        ours[0],
        theirs[middle],
        theirs[0],
        ours[middle] / theirs[middle],
        ours[0] / theirs[0]);
  }

  private String firstInFreshJvm() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NetworksBench.class.getName(),
                FIRST,
                network.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private OrtSession session(OrtEnvironment environment) throws OrtException {
    byte[] onnx = OnnxConverter.convert(NetworkFiles.read(network), network.id(), Map.of());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(onnx, options);
    }
  }

  private OnnxTensor tensor(OrtEnvironment environment) throws OrtException {
    long[] shape = {1, 3, input.dimension(2), input.dimension(3)};
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(input.values()), shape);
  }

  /** Smooth waves of colour; the speed does not depend on what is shown. */
  private static Tensor input(Network network) {
    int width =
        switch (network) {
          case FACE_SHORT_RANGE -> 128;
          case FACE_FULL_RANGE, FACE_MESH -> 192;
          case SELFIE, SELFIE_LANDSCAPE -> 256;
          case MATTE_SLOT -> throw new IllegalArgumentException("no base network");
        };
    int height = network == Network.SELFIE_LANDSCAPE ? 144 : width;
    float[] values = new float[3 * width * height];
    for (int i = 0; i < values.length; i++) {
      int x = i % width;
      int y = i / width % height;
      values[i] = (float) (0.5 + 0.25 * Math.sin(x * 0.05) + 0.25 * Math.sin(y * 0.07));
    }
    return new Tensor(new int[] {1, 3, height, width}, values);
  }
}

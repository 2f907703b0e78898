// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.concurrent.TimeUnit;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.pipeline.Track;
import likeness.portrait.Backdrop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One 12-megapixel photo from bytes to file and receipt, warm, by JMH in a virtual machine of its
 * own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 4)
public class MakeBench {
  private static final int PALE_BLUE = 0xC9DFF1;

  private Likeness likeness;
  private byte[] photo;
  private MakeRequest untouched;
  private MakeRequest studio;

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(MakeBench.class.getName()).build()).run();
  }

  @Setup
  public void open() {
    likeness = Likeness.open();
    photo = BenchPhotos.telephone();
    untouched = MakeRequest.untouched(likeness.documents().get("us-passport"));
    studio =
        MakeRequest.untouched(likeness.documents().get("generic-35x45"))
            .with(new Track.Studio(new Backdrop.Plain(PALE_BLUE), null));
  }

  @TearDown
  public void close() {
    likeness.close();
  }

  @Benchmark
  public Made untouched() {
    return likeness.make(photo, untouched);
  }

  @Benchmark
  public Made studio() {
    return likeness.make(photo, studio);
  }
}

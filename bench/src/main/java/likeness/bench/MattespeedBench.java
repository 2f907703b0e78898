// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.List;
import likeness.compose.StudioComposer;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Backdrop;
import likeness.portrait.Framing;
import likeness.refine.MatteRefiner;
import likeness.refine.Person;
import likeness.refine.Refinement;
import likeness.refine.WorkGrid;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;

/**
 * Times refining, foreground and composing for a portrait of 900×1200 pixels from a photo of twice
 * that size, on two threads. Ends with exit code 1 when the least time is above the bar.
 */
public final class MattespeedBench {
  private static final double BAR_MS = 300;
  private static final int ROUNDS = 30;
  private static final Size OUTPUT = new Size(900, 1200);

  private MattespeedBench() {}

  public static void main(String[] args) {
    Raster half = PortraitPainter.paint(PortraitRecipe.of(7, OUTPUT)).picture();
    Raster photo =
        Resampler.resample(half, Affine.scaling(0.5, 0.5), new Size(1800, 2400), Bands.SEQUENTIAL);
    MatteSubjects.Seen seen = new MatteSubjects().see(photo);
    Framing framing = new Framing(OUTPUT, Affine.scaling(2, 2), 0, 300, List.of());
    Person person = Person.alone(seen.face(), seen.coarse());
    StudioComposer.Look look = StudioComposer.Look.of(new Backdrop.Plain(0xffffff));
    try (TwoThreads threads = new TwoThreads()) {
      MatteRefiner refiner = new MatteRefiner(threads);
      StageTable times = new StageTable();
      double least = Double.MAX_VALUE;
      for (int i = 0; i < ROUNDS; i++) {
        StageTable table = i < ROUNDS / 3 ? new StageTable() : times;
        long start = System.nanoTime();
        Refinement refined =
            table.time(
                "refine, foreground", () -> refiner.refine(photo, person, WorkGrid.of(framing)));
        table.time(
            "compose",
            () -> StudioComposer.compose(photo, refined.cutout(), framing, look, threads));
        table.endRound();
        least = Math.min(least, (System.nanoTime() - start) / 1e6);
      }
      times.print();
      System.out.println(least <= BAR_MS ? "bar met" : "bar missed");
      System.exit(least <= BAR_MS ? 0 : 1);
    }
  }
}

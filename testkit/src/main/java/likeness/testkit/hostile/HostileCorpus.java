// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import likeness.testkit.photofile.BmpFiles;
import likeness.testkit.photofile.GifFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;
import likeness.testkit.photofile.WebpFiles;

/**
 * Hostile and odd files, all made by code, each with what the decode stage must make of it.
 *
 * <p>To add one, add a line to the group it belongs to. Files that only a later stage can judge (no
 * face, two faces) are decoded here and belong into a list of their own beside this one.
 */
public final class HostileCorpus {
  private HostileCorpus() {}

  /** Every file of every group. */
  public static List<HostilePhoto> all() {
    List<HostilePhoto> all = new ArrayList<>();
    all.addAll(NoPictures.all());
    all.addAll(HostileJpegs.all());
    all.addAll(OddJpegs.all());
    all.addAll(HostilePngs.all());
    all.addAll(HostileWebps.all());
    all.addAll(HostileGifsAndBmps.all());
    return List.copyOf(all);
  }

  /** Small sound files of every format, for mutation. */
  public static List<byte[]> sound() {
    Picture ramp = Picture.ramp(24, 16);
    return List.of(
        JpegFiles.baseline(ramp),
        JpegFiles.progressive(ramp),
        JpegFiles.grey(ramp),
        JpegFiles.fourComponents(8, 8, new byte[8 * 8 * 4], 2),
        PngFiles.of(ramp, false),
        PngFiles.of(ramp, true),
        PngFiles.of(
            24, 16, new PngFiles.Kind(PngFiles.GREY, 16, true, 3), (x, y, c) -> x * 2000 + y),
        WebpFiles.lossy(),
        WebpFiles.lossyAlpha(),
        WebpFiles.lossless(ramp),
        WebpFiles.animation(24, 16, Picture.ramp(8, 8), ramp),
        GifFiles.of(ramp),
        BmpFiles.of(ramp, false),
        BmpFiles.fields(ramp),
        BmpFiles.grey(4, 2, 1, new byte[] {4, 100, 0, 0, 0, 4, 1, 2, 3, 4, 0, 1}));
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.function.Function;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * One portrait among many, as a function: a photo's bytes and a request in, a file and a row out.
 *
 * <p>Nothing that is wrong with the photo or the request is thrown; it stands in the row. Safe for
 * use by several threads at once, as its engine is.
 */
public final class PortraitJob {
  /** The code of a row whose request asks for what cannot be. */
  public static final String BAD_REQUEST = "BAD_REQUEST";

  private final Likeness engine;
  private final Function<PhotoRejected, String> wording;

  /**
   * What a job gives.
   *
   * @param made absent unless the row's status is OK
   */
  public record Outcome(PortraitRow row, @Nullable Made made) {}

  /**
   * @param wording how rejections are told to people
   */
  public PortraitJob(Likeness engine, Function<PhotoRejected, String> wording) {
    this.engine = engine;
    this.wording = wording;
  }

  /** Makes the portrait, or says why not. */
  public Outcome run(byte[] photo, MakeRequest request) {
    long start = System.nanoTime();
    try {
      Made made = engine.make(photo, request);
      return new Outcome(PortraitRow.of(request, made, System.nanoTime() - start), made);
    } catch (PhotoRejected rejected) {
      String why = wording.apply(rejected);
      return new Outcome(PortraitRow.rejected(request, rejected.code().name(), why), null);
    } catch (IllegalArgumentException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Outcome(PortraitRow.failed(BAD_REQUEST, message, request.document().id()), null);
    }
  }
}

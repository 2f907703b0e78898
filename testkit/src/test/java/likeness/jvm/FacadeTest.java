// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.portrait.PhotoRejected;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import likeness.synthetic.Pose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as a program uses it. */
class FacadeTest {
  private static byte[] first = {};
  private static byte[] second = {};

  @BeforeAll
  static void paint() {
    first = jpeg(PortraitRecipe.of(3, new Size(700, 900)));
    second = jpeg(PortraitRecipe.of(8, new Size(700, 900)));
  }

  static byte[] jpeg(PortraitRecipe recipe) {
    return JpegEncoder.encode(PortraitPainter.paint(recipe).picture(), 72, ByteWindow.ANY, false)
        .bytes();
  }

  /** What the README shows. */
  @Test
  void exampleOfTheReadmeRuns(@TempDir Path folder) throws IOException {
    Path photo = Files.write(folder.resolve("portrait.jpg"), first);
    // begin of the README's example
    try (Likeness likeness = Likeness.open()) {
      MakeRequest request = MakeRequest.untouched(likeness.documents().get("us-passport"));
      Made made = likeness.make(Files.readAllBytes(photo), request);
      Files.write(folder.resolve("passport.jpg"), made.file());
      Files.writeString(folder.resolve("passport.receipt.json"), made.receipt().text());
    }
    // end of the README's example
    assertTrue(Files.size(folder.resolve("passport.jpg")) > 10_000);
    assertTrue(Files.readString(folder.resolve("passport.receipt.json")).startsWith("{"));
  }

  @Test
  void twoPhotosAtOnceGiveWhatOneAfterTheOtherGives() throws Exception {
    List<byte[]> photos = List.of(first, second, second, first);
    try (Likeness likeness = Likeness.open()) {
      List<String> oneByOne = new ArrayList<>();
      for (byte[] photo : photos) {
        oneByOne.add(result(likeness, photo));
      }
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try {
        List<Future<String>> running = new ArrayList<>();
        for (byte[] photo : photos) {
          running.add(pool.submit(() -> result(likeness, photo)));
        }
        for (int i = 0; i < running.size(); i++) {
          assertEquals(oneByOne.get(i), running.get(i).get());
        }
      } finally {
        pool.shutdown();
      }
    }
  }

  /** The file, as its hash in the receipt, and all else that the receipt says. */
  private static String result(Likeness likeness, byte[] photo) {
    Made made = likeness.make(photo, request(likeness));
    assertTrue(made.receipt().text().contains(Sha256.hex(made.file())));
    return made.receipt().text();
  }

  private static MakeRequest request(Likeness likeness) {
    return MakeRequest.untouched(likeness.documents().get("us-passport"));
  }

  /**
   * The second photo is of somebody far away, whom another network finds; a receipt must not name
   * it because an earlier photo needed it.
   */
  @Test
  void aReceiptDoesNotDependOnEarlierPhotos() {
    byte[] far =
        jpeg(PortraitRecipe.of(3, new Size(900, 1200)).with(Pose.FRONTAL.withPlace(0.1, 0.4, 0.3)));
    try (Likeness likeness = Likeness.open()) {
      Made before = likeness.make(first, request(likeness));
      try {
        likeness.make(far, request(likeness));
      } catch (PhotoRejected rejected) {
        assertEquals(PhotoRejected.Code.FACE_TOO_SMALL, rejected.code());
      }
      Made after = likeness.make(first, request(likeness));
      assertEquals(before.receipt().text(), after.receipt().text());
      assertArrayEquals(before.file(), after.file());
    }
    try (Likeness other = Likeness.open(Settings.batch())) {
      Made alone = other.make(first, request(other));
      try (Likeness many = Likeness.open()) {
        assertArrayEquals(
            alone.receipt().text().getBytes(StandardCharsets.UTF_8),
            many.make(first, request(many)).receipt().text().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}

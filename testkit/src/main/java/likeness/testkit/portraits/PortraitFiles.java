// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import likeness.image.Raster;
import likeness.testkit.SharedFiles;

/**
 * The stored portraits; all are sRGB and upright, so the JDK's own decoder shows them as they are.
 */
public final class PortraitFiles {
  private PortraitFiles() {}

  /** 66 people, neutral, with 189 points each. */
  public static List<Path> neutral() {
    return SharedFiles.list("face-quality/frll/neutral", ".jpg");
  }

  /** Some of them smiling, without points. */
  public static List<Path> smiling() {
    return SharedFiles.list("face-quality/frll/smiling", ".jpg");
  }

  /** One person at several sizes, rolls and distances from the camera, with 106 or 83 points. */
  public static List<Path> varied() {
    return SharedFiles.list("face-quality/cc0", ".jpg");
  }

  /** The points of a portrait. */
  public static HandPoints points(Path portrait) {
    String name = portrait.getFileName().toString();
    return HandPoints.read(
        portrait.resolveSibling(name.substring(0, name.length() - ".jpg".length()) + ".tem"));
  }

  public static Raster read(Path portrait) {
    try {
      BufferedImage image = ImageIO.read(portrait.toFile());
      BufferedImage bgr =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D graphics = bgr.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
      byte[] samples = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
      return Raster.bgr(bgr.getWidth(), bgr.getHeight(), samples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

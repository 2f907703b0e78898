// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Elementary;

/**
 * Lets hair grow from the scalp: each strand follows comb, gravity and curl and stays outside the
 * skull.
 */
final class HairGrower {
  private static final double CENTRE_Z = -0.25;
  private static final double DEPTH = 1.52;
  private static final double BUN_Y = -1.98;
  private static final double BUN_Z = -0.55;
  private static final int LONGEST = 120;

  private final HeadFrame frame;
  private final HairCut cut;
  private final HairStyle style;
  private final Dice dice;
  private final double centreY = HeadShape.SKULL_CENTRE_V;
  private final double radiusX;
  private final double radiusY;
  private final boolean hat;
  private final double step;
  private final Noise drift;
  private final double[] xs = new double[LONGEST];
  private final double[] ys = new double[LONGEST];
  private final double[] zs = new double[LONGEST];
  private final double[] rises = new double[LONGEST];

  HairGrower(PortraitRecipe recipe, Head head) {
    Sitter sitter = recipe.sitter();
    this.frame = head.frame();
    this.style = sitter.hair();
    this.dice = new Dice(sitter.seed()).split(6);
    this.cut = HairCut.of(style, dice);
    this.radiusX = head.traits().skullHalfWidth();
    this.radiusY = centreY - head.traits().crownY();
    this.hat = sitter.headwear() == Headwear.BEANIE;
    this.step = Math.max(cut.length() / LONGEST * 1.02, cut.curlPitch() < 0.2 ? 0.013 : 0.05);
    this.drift = new Noise(sitter.seed() + 31);
  }

  List<Strand> grow() {
    List<Strand> strands = new ArrayList<>();
    int tries = cut.count() * 4;
    for (int i = 0; i < tries && strands.size() < cut.count(); i++) {
      double ry = dice.between(-1, 1);
      double turn = dice.between(-Elementary.PI, Elementary.PI);
      double ring = Math.sqrt(1.0 - ry * ry);
      double x = ring * Elementary.sin(turn) * radiusX;
      double y = ry * radiusY + centreY;
      double z = ring * Elementary.cos(turn) * DEPTH + CENTRE_Z;
      if (hasRoot(x, y, z)) {
        strands.add(strand(x, y, z));
      }
    }
    if (style == HairStyle.BUN) {
      wind(strands);
    }
    return strands;
  }

  private boolean hasRoot(double x, double y, double z) {
    double edge = dice.between(-0.05, 0.05);
    if (z > CENTRE_Z + 0.15) {
      return y < HairLine.at(x) + edge;
    }
    return y < 0.75 - x * x * 0.45 + edge && (z < CENTRE_Z - 0.2 || y < 0.0);
  }

  private Strand strand(double rootX, double rootY, double rootZ) {
    int lock = cut.clumps() > 0 ? lockOf(rootX, rootY, rootZ) : dice.next();
    Dice own = new Dice(lock);
    double phase = own.between(0, Elementary.PI * 2.0) + dice.bell() * 0.35;
    double lockLift = own.between(0.75, 1.15);
    double flare = own.between(-0.04, 0.16);
    boolean stray = dice.unit() < 0.02 + cut.strays() * 0.2;
    double wild = stray ? 0.5 + cut.strays() : cut.strays() * 0.6;
    double length = cut.length() * dice.between(0.8, 1.05) * (stray ? 1.08 : 1.0);
    double cutY = cut.cutY() + own.between(-0.16, 0.16) + dice.bell() * 0.08;
    double volume = cut.volume() * lockLift * dice.between(0.25, 1.05) * (stray ? 1.35 : 1.0);
    // Short hair lies closer at the sides.
    if (style == HairStyle.SHORT) {
      volume *= Smooth.mix(1.0, 0.35, Smooth.step(-1.0, -0.4, rootY));
    }
    double x = rootX;
    double y = rootY;
    double z = rootZ;
    double dx = 0;
    double dy = 0;
    double dz = 0;
    int n = 0;
    for (double s = 0; s < length && n < LONGEST; s += step) {
      double nx = x / (radiusX * radiusX);
      double ny = (Math.min(y, 0.1) - centreY) / (radiusY * radiusY);
      double nz = (z - CENTRE_Z) / (DEPTH * DEPTH);
      double nl = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
      double curl = phase + s / cut.curlPitch() * (2.0 * Elementary.PI);
      double swing = cut.curlRadius() * Smooth.clamp(s / 0.15);
      double side = Elementary.cos(curl) * swing;
      double lift = (Elementary.sin(curl) + 1.0) * swing;
      xs[n] = x + nx / nl * lift + dz * side - dy * side * 0.5;
      ys[n] = y + ny / nl * lift + dx * side * 0.5;
      zs[n] = z + nz / nl * lift - dx * side;
      rises[n] = Math.min(s, volume) + lift;
      n++;
      if (y > cutY || (style == HairStyle.BUN && nearBun(x, y, z))) {
        break;
      }
      double fall = cut.gravity() * Smooth.clamp(s * 2.0 + 0.15);
      double away = x - cut.parting() - lockLift * 0.3 + 0.28;
      double beside = Smooth.step(1.0, 0.7, Math.abs(x));
      double wx =
          Math.max(-1, Math.min(away * 6.0, 1)) * cut.sideways() * beside * (z > -0.2 ? 1.0 : 0.2);
      double wy = fall * (1.0 - 0.7 * beside * cut.sideways());
      double wz = -cut.backward() * (y < 0.2 ? 1 : 0.1);
      double up = cut.outward() * Smooth.clamp(1.3 - s * 1.2);
      wx += nx / nl * up + drift.at(x * 2.3 + lockLift * 9.0, y * 2.3 + s) * wild;
      wy += ny / nl * up + drift.at(y * 2.3 - lockLift * 7.0, x * 2.3 + s + 50) * wild;
      wz += nz / nl * up;
      wx += (x < 0 ? -flare : flare) * Smooth.step(0.3, 1.0, y) * cut.gravity();
      if (style == HairStyle.BUN) {
        wx = -x * 1.2;
        wy = (BUN_Y + 0.15) - y;
        wz = BUN_Z - 0.1 - z;
      }
      if (y < 0.3 && style != HairStyle.AFRO) {
        // Hair lies on hair: what would leave the head's curve falls back to it.
        double above = level(x, y, z) - 1.0 - Math.min(s * 0.5, volume) / 1.3;
        double hug = Smooth.clamp(above * 5.0) * 1.4;
        wx -= nx / nl * hug;
        wy -= ny / nl * hug;
        wz -= nz / nl * hug;
      }
      double wl = Math.sqrt(wx * wx + wy * wy + wz * wz) + 1e-9;
      double keep = s == 0 ? 0 : 0.72;
      dx = dx * keep + wx / wl * (1.0 - keep);
      dy = dy * keep + wy / wl * (1.0 - keep);
      dz = dz * keep + wz / wl * (1.0 - keep);
      double dl = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
      x += dx / dl * step;
      y += dy / dl * step;
      z += dz / dl * step;
      double level = level(x, y, z);
      double least = 1.0 + Math.min(s * 0.5, hat && y < -0.4 ? 0.02 : volume) / 1.3;
      if (level < least) {
        double push = least / (level + 1e-9);
        x *= push;
        y = (y - centreY) * push + centreY;
        z = (z - CENTRE_Z) * push + CENTRE_Z;
      } else if (hat && y < -0.5 && level > 1.03) {
        double press = 1.03 / level;
        x *= press;
        y = (y - centreY) * press + centreY;
        z = (z - CENTRE_Z) * press + CENTRE_Z;
      }
    }
    double width = (stray ? 0.004 : 0.0075) * dice.between(0.7, 1.2);
    return finished(n, width, own.between(0.86, 1.12) * dice.between(0.85, 1.12));
  }

  private double level(double x, double y, double z) {
    double a = x / radiusX;
    double b = (y - centreY) / radiusY;
    double c = (z - CENTRE_Z) / DEPTH;
    return Math.sqrt(a * a + b * b + c * c);
  }

  private static boolean nearBun(double x, double y, double z) {
    double dy = y - BUN_Y;
    double dz = z - BUN_Z;
    return x * x + dy * dy + dz * dz < 0.14;
  }

  private int lockOf(double x, double y, double z) {
    double cells = Math.sqrt(cut.clumps()) * 0.42;
    int a = (int) Math.floor((x + drift.at(y * 5, z * 5) * 0.1) * cells);
    int b = (int) Math.floor((y + drift.at(x * 5, z * 5) * 0.1) * cells);
    int c = (int) Math.floor(z * cells);
    return Dice.mix(a * 73 ^ Dice.mix(b * 179 ^ Dice.mix(c)));
  }

  /** The knot itself: turns around a ball. */
  private void wind(List<Strand> strands) {
    for (int i = 0; i < 1500; i++) {
      double start = dice.between(0, 2.0 * Elementary.PI);
      double tilt = dice.between(-1, 1);
      double lean = dice.bell() * 0.35;
      double radius = 0.46 * dice.between(0.72, 1.0);
      int n = 0;
      for (double a = 0; a < 2.4 && n < LONGEST; a += 0.12) {
        double ring = Math.sqrt(1.0 - tilt * tilt);
        double cx = Elementary.cos(start + a) * ring;
        double cz = Elementary.sin(start + a) * ring;
        xs[n] = (cx - tilt * lean) * radius * 1.08;
        ys[n] = (tilt + cx * lean) * radius * 0.9 + BUN_Y - 0.02;
        zs[n] = cz * radius + BUN_Z;
        rises[n] = radius;
        n++;
      }
      strands.add(finished(n, 0.009, dice.between(0.78, 1.15)));
    }
  }

  private Strand finished(int n, double width, double tone) {
    double[] x = new double[n];
    double[] y = new double[n];
    double[] z = new double[n];
    double[] rise = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = frame.project(xs[i], zs[i]);
      y[i] = ys[i];
      z[i] = frame.depth(xs[i], zs[i]);
      rise[i] = rises[i];
    }
    return new Strand(x, y, z, rise, width, tone);
  }
}

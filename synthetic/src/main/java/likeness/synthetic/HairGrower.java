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
  private static final double BUN_Y = -1.98;
  private static final double BUN_Z = -0.55;

  /** A level of the skull's ellipsoid for one inter-eye distance off its surface, near enough. */
  private static final double LEVEL_PER_UNIT = 1 / 1.3;

  /** A hat presses hair to this level above {@code HAT_Y}. */
  private static final double UNDER_HAT = 1.03;

  private static final double HAT_Y = -0.5;

  private final HeadFrame frame;
  private final HairCut cut;
  private final HairStyle style;
  private final boolean hat;
  private final Dice dice;
  private final Skull skull;
  private final double step;
  private final Noise drift;
  private final Walker tip = new Walker();
  private final StrandPoints points = new StrandPoints();

  HairGrower(PortraitRecipe recipe, Head head) {
    Sitter sitter = recipe.sitter();
    this.frame = head.frame();
    this.style = sitter.hair();
    this.hat = sitter.headwear() == Headwear.BEANIE;
    this.dice = new Dice(sitter.seed()).split(6);
    this.cut = HairCut.of(style, dice);
    this.skull = new Skull(head.traits());
    double finest = cut.curlPitch() < 0.2 ? 0.013 : 0.05;
    this.step = Math.max(cut.length() / StrandPoints.MOST * 1.02, finest);
    this.drift = new Noise(sitter.seed() + 31);
  }

  List<Strand> grow() {
    List<Strand> strands = new ArrayList<>();
    int tries = cut.count() * 4;
    for (int i = 0; i < tries && strands.size() < cut.count(); i++) {
      double height = dice.between(-1, 1);
      double turn = dice.between(-Elementary.PI, Elementary.PI);
      double ring = Math.sqrt(1.0 - height * height);
      double x = ring * Elementary.sin(turn) * skull.radiusX();
      double y = height * skull.radiusY() + HeadShape.SKULL_CENTRE_V;
      double z = ring * Elementary.cos(turn) * Skull.DEPTH + Skull.CENTRE_Z;
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
    if (z > Skull.CENTRE_Z + 0.15) {
      return y < HairLine.at(x) + edge;
    }
    double nape = 0.75 - x * x * 0.45 + edge;
    return y < nape && (z < Skull.CENTRE_Z - 0.2 || y < 0.0);
  }

  private Strand strand(double x, double y, double z) {
    Dice own = new Dice(cut.clumps() > 0 ? lockAt(x, y, z) : dice.next());
    Lock lock = Lock.of(cut, own, dice);
    if (style == HairStyle.SHORT) {
      // Short hair lies closer at the sides.
      lock = lock.flattened(Smooth.mix(1.0, 0.35, Smooth.step(-1.0, -0.4, y)));
    }
    tip.start(x, y, z);
    points.clear();
    for (double s = 0; s < lock.length() && !points.full(); s += step) {
      skull.face(tip);
      mark(lock, s);
      if (tip.y > lock.cutY() || (style == HairStyle.BUN && nearBun())) {
        break;
      }
      if (style == HairStyle.BUN) {
        tip.wish(-tip.x * 1.2, BUN_Y + 0.15 - tip.y, BUN_Z - 0.1 - tip.z);
      } else {
        comb(lock, s);
      }
      settle(lock, s);
      tip.go(step);
      keepOutside(lock, s);
    }
    return points.strand(frame, lock.width(), lock.tone());
  }

  /** Marks the strand's next point: the tip, carried round by the curl. */
  private void mark(Lock lock, double s) {
    double curl = lock.phase() + s / cut.curlPitch() * (2.0 * Elementary.PI);
    double swing = cut.curlRadius() * Smooth.clamp(s / 0.15);
    double side = Elementary.cos(curl) * swing;
    double lift = (Elementary.sin(curl) + 1.0) * swing;
    points.add(
        tip.x + tip.nx * lift + tip.dz * side - tip.dy * side * 0.5,
        tip.y + tip.ny * lift + tip.dx * side * 0.5,
        tip.z + tip.nz * lift - tip.dx * side,
        Math.min(s, lock.volume()) + lift);
  }

  /** Where comb, gravity and chance want the tip to go. */
  private void comb(Lock lock, double s) {
    double fall = cut.gravity() * Smooth.clamp(s * 2.0 + 0.15);
    double away = tip.x - cut.parting() - lock.lift() * 0.3 + 0.28;
    double beside = Smooth.step(1.0, 0.7, Math.abs(tip.x));
    double before = tip.z > -0.2 ? 1.0 : 0.2;
    double flare = (tip.x < 0 ? -lock.flare() : lock.flare()) * Smooth.step(0.3, 1.0, tip.y);
    double strayX = drift.at(tip.x * 2.3 + lock.lift() * 9.0, tip.y * 2.3 + s) * lock.wild();
    double strayY = drift.at(tip.y * 2.3 - lock.lift() * 7.0, tip.x * 2.3 + s + 50) * lock.wild();
    double part = Math.max(-1, Math.min(away * 6.0, 1)) * cut.sideways();
    tip.wish(
        part * beside * before + flare * cut.gravity() + strayX,
        fall * (1.0 - 0.7 * beside * cut.sideways()) + strayY,
        -cut.backward() * (tip.y < 0.2 ? 1 : 0.1));
    tip.wishOutward(cut.outward() * Smooth.clamp(1.3 - s * 1.2));
  }

  /** Hair lies on hair: what would leave the head's curve falls back to it. */
  private void settle(Lock lock, double s) {
    if (tip.y < 0.3 && style != HairStyle.AFRO) {
      double above = skull.level(tip) - 1.0 - Math.min(s * 0.5, lock.volume()) * LEVEL_PER_UNIT;
      tip.wishOutward(Smooth.clamp(above * 5.0) * -1.4);
    }
  }

  private void keepOutside(Lock lock, double s) {
    boolean pressed = hat && tip.y < HAT_Y;
    double level = skull.level(tip);
    double least = Math.min(s * 0.5, pressed ? 0.02 : lock.volume()) * LEVEL_PER_UNIT + 1.0;
    if (level < least) {
      skull.moveTo(tip, level, least);
    } else if (pressed && level > UNDER_HAT) {
      skull.moveTo(tip, level, UNDER_HAT);
    }
  }

  private boolean nearBun() {
    double dy = tip.y - BUN_Y;
    double dz = tip.z - BUN_Z;
    return tip.x * tip.x + dy * dy + dz * dz < 0.14;
  }

  private int lockAt(double x, double y, double z) {
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
      double ring = Math.sqrt(1.0 - tilt * tilt);
      points.clear();
      for (double a = 0; a < 2.4; a += 0.12) {
        double x = Elementary.cos(start + a) * ring;
        double z = Elementary.sin(start + a) * ring;
        points.add(
            (x - tilt * lean) * radius * 1.08,
            (tilt + x * lean) * radius * 0.9 + BUN_Y - 0.02,
            z * radius + BUN_Z,
            radius);
      }
      strands.add(points.strand(frame, 0.009, dice.between(0.78, 1.15)));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Message;
import likeness.portrait.Overlay;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * Turns a measured value into a finding, with the keys of its words.
 *
 * <p>A key is the component's name in lower case and the outcome: {@code eyes_open.failed}. Where
 * the limit has two ends the outcome says on which side the value lies: {@code
 * head_height.failed_low}. Texts get {@code value}, {@code unit}, {@code u95}, {@code min} and
 * {@code max}, and with {@code sure_min} and {@code sure_max} how far a value is surely within.
 */
final class Verdicts {
  private Verdicts() {}

  /** Holds {@code measured} against the requirement's limit. */
  static Finding judge(
      Requirement requirement, Measured measured, Means means, List<Overlay> overlays) {
    return judge(requirement, measured, means, Map.of(), overlays);
  }

  /**
   * As above, with further arguments for the texts.
   *
   * <p>Nearer to an end of the limit than the value's uncertainty the verdict is a warning,
   * whatever the limit says.
   */
  static Finding judge(
      Requirement asked,
      Measured measured,
      Means means,
      Map<String, String> more,
      List<Overlay> overlays) {
    Limit stated = asked.limit();
    if (stated == null) {
      throw new IllegalArgumentException(
          "requirement: expected a limit for " + asked.component().label());
    }
    Double u95 = measured.u95();
    Limit limit = u95 == null ? stated : stated.measuredTo(u95);
    Requirement requirement =
        new Requirement(asked.component(), asked.weight(), limit, asked.clause());
    Map<String, String> arguments = arguments(measured, limit);
    arguments.putAll(more);
    String base = base(requirement.component());
    String side = side(limit, measured.value());
    Remedy remedy = new Remedy(new Message(base + ".remedy" + side, arguments), means);
    return switch (limit.judge(measured.value())) {
      case MET ->
          new Finding.Met(requirement, measured, new Message(base + ".met", arguments), overlays);
      case DOUBTFUL ->
          new Finding.Warning(
              requirement,
              measured,
              new Message(base + ".warning" + side, arguments),
              remedy,
              overlays);
      case MISSED ->
          new Finding.Failed(
              requirement,
              measured,
              new Message(base + ".failed" + side, arguments),
              remedy,
              overlays);
    };
  }

  /** A check that cannot be made, with the reason's own words. */
  static Finding notAssessed(
      Requirement requirement, Reason reason, Means means, List<Overlay> overlays) {
    String key = "not_assessed." + JsonField.wordOf(reason);
    return new Finding.NotAssessed(
        requirement, reason, Message.of(key), Remedy.of(key + ".remedy", means), overlays);
  }

  /** A check that cannot be made, with words of the component's. */
  static Finding undecided(
      Requirement requirement, Reason reason, Means means, List<Overlay> overlays) {
    String base = base(requirement.component());
    return new Finding.NotAssessed(
        requirement,
        reason,
        Message.of(base + ".not_assessed"),
        Remedy.of(base + ".remedy", means),
        overlays);
  }

  static String base(Component component) {
    return JsonField.wordOf(component);
  }

  /** A number in a message. */
  static String number(double value, int digits) {
    return JsonNumber.decimalText(value, digits);
  }

  private static String side(Limit limit, double value) {
    Double min = limit.min();
    Double max = limit.max();
    if (min == null || max == null) {
      return "";
    }
    return value - min < max - value ? "_low" : "_high";
  }

  private static Map<String, String> arguments(Measured measured, Limit limit) {
    int digits = Math.min(2, measured.unit().digits());
    Map<String, String> arguments = new TreeMap<>();
    arguments.put("value", number(measured.value(), digits));
    arguments.put("unit", measured.unit().symbol());
    Double u95 = measured.u95();
    if (u95 != null) {
      arguments.put("u95", number(u95, digits));
    }
    Double min = limit.min();
    if (min != null) {
      arguments.put("min", number(min, digits));
      arguments.put("sure_min", number(min + limit.doubtInside(), digits));
    }
    Double max = limit.max();
    if (max != null) {
      arguments.put("max", number(max, digits));
      arguments.put("sure_max", number(max - limit.doubtInside(), digits));
    }
    return arguments;
  }
}

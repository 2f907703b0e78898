// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.List;
import java.util.Map;
import likeness.policy.yaml.YamlException;
import likeness.policy.yaml.YamlField;

/**
 * Reads a policy; names that are not known are refused, so that no promise is lost to a typing
 * error.
 */
public final class PolicyReader {
  private static final int FORM = 1;

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @param file the name that faults are reported with
   * @throws YamlException with file, line and field
   */
  public static Policy read(String file, String text) {
    YamlField root = YamlField.root(file, text);
    Map<String, YamlField> members =
        root.members(List.of("policy", "mode", "operator", "kept", "sent", "cookies", "rights"));
    root.required(members, "policy").whole(FORM, FORM);
    try {
      return new Policy(
          file,
          root.required(members, "mode").parse(word -> Words.read(Mode.class, word)),
          operator(root.required(members, "operator")),
          root.required(members, "kept").list(PolicyReader::kept),
          root.required(members, "sent").list(PolicyReader::sent),
          root.required(members, "cookies").list(PolicyReader::cookie),
          root.required(members, "rights").list(right -> right.parse(PolicyReader::right)));
    } catch (YamlException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw root.error(e.getMessage());
    }
  }

  private static Operator operator(YamlField field) {
    Map<String, YamlField> members = field.members(List.of("name", "contact"));
    return new Operator(
        field.required(members, "name").text(), field.required(members, "contact").text());
  }

  private static DataFlow.Kept kept(YamlField field) {
    Map<String, YamlField> members = field.members(List.of("what", "where", "gone"));
    return new DataFlow.Kept(
        what(field, members),
        field.required(members, "where").parse(word -> Words.read(Place.class, word)),
        field.required(members, "gone").parse(Retention::parse));
  }

  private static DataFlow.Sent sent(YamlField field) {
    Map<String, YamlField> members = field.members(List.of("what", "to", "for"));
    return new DataFlow.Sent(
        what(field, members),
        field.required(members, "to").text(),
        field.required(members, "for").text());
  }

  private static DataFlow.Cookie cookie(YamlField field) {
    Map<String, YamlField> members = field.members(List.of("name", "for", "gone"));
    return new DataFlow.Cookie(
        field.required(members, "name").text(),
        field.required(members, "for").text(),
        field.required(members, "gone").parse(Retention::parse));
  }

  private static DataKind what(YamlField field, Map<String, YamlField> members) {
    return field.required(members, "what").parse(word -> Words.read(DataKind.class, word));
  }

  private static String right(String word) {
    if (!PolicyTexts.RIGHTS.contains(word)) {
      throw new IllegalArgumentException(
          "expected one of " + String.join(", ", PolicyTexts.RIGHTS) + ", got " + word);
    }
    return word;
  }
}

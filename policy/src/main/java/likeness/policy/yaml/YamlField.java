// SPDX-License-Identifier: Apache-2.0
package likeness.policy.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file, with the file, the line and the path that led to it.
 *
 * <p>Values are read by what is expected of them; nothing is guessed, aliases are refused.
 */
public final class YamlField {
  private final String file;
  private final String path;
  private final Node node;

  private YamlField(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /**
   * Reads a whole file.
   *
   * @param file the name that faults are reported with
   * @throws YamlException if the text is not YAML or empty
   */
  public static YamlField root(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      return new YamlField(
          file,
          "",
          node.orElseThrow(
              () -> new YamlException(file + ": expected settings, got an empty file")));
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(
          at(file, e.getProblemMark()) + ": expected YAML, but " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(file + ": expected YAML, but " + e.getMessage());
    }
  }

  /** The members of a mapping; a name not among {@code known} is refused. */
  public Map<String, YamlField> members(List<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected names and values");
    }
    Map<String, YamlField> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error("expected plain names");
      }
      String name = key.getValue();
      String below = path.isEmpty() ? name : path + "." + name;
      YamlField member = new YamlField(file, below, tuple.getValueNode());
      if (!known.contains(name)) {
        throw new YamlException(
            at(file, key.getStartMark().orElse(null))
                + ": "
                + below
                + ": unknown; expected one of "
                + String.join(", ", known));
      }
      if (members.put(name, member) != null) {
        throw member.error("expected once");
      }
    }
    return members;
  }

  /** A member that must be there. */
  public YamlField required(Map<String, YamlField> members, String name) {
    YamlField member = members.get(name);
    if (member == null) {
      throw error("expected " + name);
    }
    return member;
  }

  /** A member's value, or what stands for it when it is absent or null. */
  public static <T> T or(
      Map<String, YamlField> members, String name, Function<YamlField, T> read, T absent) {
    YamlField member = members.get(name);
    return member == null || member.isNull() ? absent : read.apply(member);
  }

  /** A member's value, if it is there. */
  public static <T> @Nullable T optional(
      Map<String, YamlField> members, String name, Function<YamlField, T> read) {
    YamlField member = members.get(name);
    return member == null || member.isNull() ? null : read.apply(member);
  }

  /** The items of a sequence, in order. */
  public <T> List<T> list(Function<YamlField, T> read) {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("expected a list");
    }
    List<T> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(read.apply(new YamlField(file, path + "[" + items.size() + "]", item)));
    }
    return items;
  }

  /** A text that is not empty. */
  public String text() {
    if (!(node instanceof ScalarNode scalar) || isNull() || scalar.getValue().isBlank()) {
      throw error("expected a text");
    }
    return scalar.getValue();
  }

  /** A whole number in a range, both ends included. */
  public int whole(int least, int most) {
    String expected = "expected a whole number from " + least + " to " + most;
    try {
      int value = Integer.parseInt(text());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw error(expected + ", got " + text());
    }
    throw error(expected + ", got " + text());
  }

  public boolean bool() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error("expected true or false, got " + text());
    };
  }

  /** A value made of a text; what the maker refuses is reported with this place. */
  public <T> T parse(Function<String, T> make) {
    String text = text();
    return build(() -> make.apply(text));
  }

  /** A value made of several members; what the maker refuses is reported with this place. */
  public <T> T build(Supplier<T> make) {
    try {
      return make.get();
    } catch (YamlException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw error(e.getMessage());
    }
  }

  /** A fault at this place. */
  public YamlException error(@Nullable String problem) {
    String name = path.isEmpty() ? "" : path + ": ";
    return new YamlException(at(file, node.getStartMark().orElse(null)) + ": " + name + problem);
  }

  private boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  private static String at(String file, @Nullable Mark mark) {
    return mark == null ? file : file + ":" + (mark.getLine() + 1);
  }

  private static String at(String file, Optional<Mark> mark) {
    return at(file, mark.orElse(null));
  }
}

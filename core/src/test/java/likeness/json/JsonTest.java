// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void readsEveryKindOfValue() {
    JsonValue value =
        JsonReader.read(
            " {\"a\": [1, -2.50e+3, true, false, null, \"x\\u00e9\\n\\\"\\\\\\/\"]} \r\n");
    assertEquals("{\"a\":[1,-2.50e+3,true,false,null,\"xé\\n\\\"\\\\/\"]}", value.toString());
    List<JsonValue> items = ((JsonArray) ((JsonObject) value).member("a").orElseThrow()).items();
    assertEquals(-2500, ((JsonNumber) items.get(1)).intValue());
    assertEquals(new JsonPlace(1, 12), items.get(1).place());
  }

  @Test
  void keepsTheTextOfANumber() {
    assertEquals("1.10", ((JsonNumber) JsonReader.read("1.10")).text());
    assertFalse(((JsonNumber) JsonReader.read("1.5")).isInt());
    assertThrows(
        JsonException.class, () -> ((JsonNumber) JsonReader.read("3000000000")).intValue());
  }

  @Test
  void refusesWhatIsNotStrictJson() {
    List<String> bad =
        List.of(
            "",
            " ",
            "{",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "'a'",
            "01",
            "+1",
            ".5",
            "1.",
            "1e",
            "-",
            "tru",
            "nul",
            "[1 2]",
            "{\"a\" 1}",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\t\"",
            "1 2",
            "[1]]",
            "/* */ 1",
            "NaN",
            "{\"a\":1,\"a\":2}",
            "\u00a01",
            "\"\\");
    for (String text : bad) {
      assertThrows(JsonException.class, () -> JsonReader.read(text), text);
    }
  }

  @Test
  void saysWhereTheErrorIs() {
    JsonException e =
        assertThrows(
            JsonException.class,
            () -> JsonReader.read("{\n \"a b\": [\n  {\"c\": 1},\n  {\"c\": x}\n]}"));
    assertEquals("line 4, column 9, $[\"a b\"][1].c: expected a value, got 'x'", e.getMessage());
    JsonException twice =
        assertThrows(JsonException.class, () -> JsonReader.read("{\"a\": {\"b\": 1,\n\"b\": 2}}"));
    assertEquals(
        "line 2, column 1, $.a.b: expected each name once, got it twice", twice.getMessage());
  }

  @Test
  void keepsToItsLimits() {
    JsonLimits limits = new JsonLimits(20, 3);
    assertEquals("[[[1]]]", JsonReader.read("[[[1]]]", limits).toString());
    assertThrows(JsonException.class, () -> JsonReader.read("[[[[1]]]]", limits));
    assertThrows(JsonException.class, () -> JsonReader.read("\"aaaaaaaaaaaaaaaaaaa\"", limits));
    assertThrows(JsonException.class, () -> JsonReader.read("[".repeat(100_000)));
  }

  @Test
  void writesDecimalsFromIntegers() {
    assertEquals("0.335", JsonNumber.decimalText(0.335, 3));
    assertEquals("1.00", JsonNumber.decimalText(0.999, 2));
    assertEquals("-2.5", JsonNumber.decimalText(-2.45, 1));
    assertEquals("0.0", JsonNumber.decimalText(-0.04, 1));
    assertEquals("3", JsonNumber.decimalText(2.5, 0));
    assertEquals("-3", JsonNumber.decimalText(-2.5, 0));
    assertEquals("0.050", JsonNumber.decimalText(0.05, 3));
    assertEquals("123456789.000000", JsonNumber.decimalText(123456789, 6));
    assertThrows(IllegalArgumentException.class, () -> JsonNumber.decimalText(Double.NaN, 2));
    assertThrows(IllegalArgumentException.class, () -> JsonNumber.decimalText(1e300, 2));
    assertThrows(IllegalArgumentException.class, () -> JsonNumber.decimalText(1, 13));
  }

  @Test
  void writesIndentedAndSorted() {
    JsonObject value =
        JsonObject.builder()
            .put("b", JsonArray.of(List.of(JsonNumber.of(1), JsonObject.of(Map.of()))))
            .put("a", 0.5, 2)
            .build();
    assertEquals("{\"b\":[1,{}],\"a\":0.50}", JsonWriter.compact(value));
    assertEquals("{\"a\":0.50,\"b\":[1,{}]}", JsonWriter.compactSorted(value));
    assertEquals(
        "{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": 0.50\n}\n", JsonWriter.indented(value));
    assertEquals(
        JsonWriter.compactSorted(value),
        JsonWriter.compactSorted(JsonReader.read(JsonWriter.indentedSorted(value))));
  }

  @Test
  void escapesWhatWouldBreakALineOrAPage() {
    JsonString odd = JsonString.of("\u0001\u2028\ud800x\ud83d\ude00\u007f");
    assertEquals("\"\\u0001\\u2028\\ud800x\ud83d\ude00\\u007f\"", odd.toString());
    assertEquals(odd, JsonReader.read(odd.toString()));
  }

  @Test
  void readingWhatWasWrittenGivesTheSame() {
    int[] state = {12345};
    for (int i = 0; i < 2000; i++) {
      JsonValue value = random(state, 0);
      assertEquals(value, JsonReader.read(JsonWriter.compact(value)));
      assertEquals(value, JsonReader.read(JsonWriter.indentedSorted(value)));
    }
  }

  @Test
  void mutatedTextsAreReadOrRefusedButNeverBreak() {
    String text = "{\"a\":[1,-2.5e3,true,null,\"x\\u00e9\\n\"],\"b\":{\"c\":[]}}";
    int[] state = {99};
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder mutated = new StringBuilder(text);
      for (int n = next(state, 3); n >= 0; n--) {
        mutated.setCharAt(
            next(state, mutated.length()), "{}[]\",:\\0e-.u \n\u0000".charAt(next(state, 16)));
      }
      try {
        JsonReader.read(mutated.toString());
        read++;
      } catch (JsonException e) {
        assertTrue(e.place().line() >= 1, e.getMessage());
      }
    }
    assertTrue(read > 0);
  }

  @Test
  void fieldsNameTheWayToTheFault() {
    JsonField root = JsonField.root(JsonReader.read("{\n\"rows\": [{\"w\": 1},\n{\"w\": \"x\"}]}"));
    JsonException e =
        assertThrows(
            JsonException.class, () -> root.get("rows").list(row -> row.get("w").number()));
    assertEquals(
        "line 3, column 7, $.rows[1].w: expected a finite number, got a string", e.getMessage());
    assertThrows(JsonException.class, () -> root.only(List.of("columns")));
    assertTrue(root.get("absent").isNull());
    JsonException built =
        assertThrows(JsonException.class, () -> root.get("rows").build(() -> new JsonLimits(0, 1)));
    assertTrue(
        built.getMessage().startsWith("line 2, column 9, $.rows: limits:"), built.getMessage());
    assertThrows(JsonException.class, () -> JsonField.root(JsonReader.read("1e999")).number());
  }

  private static JsonValue random(int[] state, int depth) {
    int kind = next(state, depth > 4 ? 4 : 6);
    switch (kind) {
      case 0:
        return JsonNull.NULL;
      case 1:
        return JsonBoolean.of(next(state, 2) == 0);
      case 2:
        return JsonNumber.decimal((next(state, 2_000_001) - 1_000_000) / 1000.0, next(state, 5));
      case 3:
        StringBuilder text = new StringBuilder();
        for (int n = next(state, 8); n > 0; n--) {
          text.append((char) next(state, next(state, 2) == 0 ? 128 : 65536));
        }
        return JsonString.of(text.toString());
      case 4:
        List<JsonValue> items = new ArrayList<>();
        for (int n = next(state, 4); n > 0; n--) {
          items.add(random(state, depth + 1));
        }
        return JsonArray.of(items);
      default:
        JsonObject.Builder object = JsonObject.builder();
        for (int n = next(state, 4); n > 0; n--) {
          object.put("k" + n + (char) (next(state, 300) + 30), random(state, depth + 1));
        }
        return object.build();
    }
  }

  private static int next(int[] state, int bound) {
    int x = state[0];
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    state[0] = x;
    return Math.floorMod(x, bound);
  }
}

// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import likeness.json.JsonWriter;
import likeness.policy.yaml.YamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies are read whole or not at all, and what is generated from them agrees with them. */
class PolicyFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mode: on-device|mood: on-device|x.yaml:3: mood: unknown",
        "mode: on-device|mode: elsewhere|x.yaml:3: mode: expected one of on-device",
        "rights: [complaint]|rights: [nonsense]|rights[0]: expected one of access",
        "gone: after page-closed|gone: some day|kept[0].gone: expected a time such as",
        "sent: []|sent: {}|sent: expected a list",
        "sent: []|sent: [{what: photo, to: a, for: b}]|expected nothing to be sent",
        "where: device|where: memory|expected photos on the device alone",
        "policy: 1|policy: 2|x.yaml:2: policy: expected a whole number from 1 to 1",
        "policy: 1|policy: [|x.yaml:",
      })
  void faultsNameLineAndField(String before, String after, String expected) {
    String text =
        Profiles.text("on-device").replaceFirst(java.util.regex.Pattern.quote(before), after);
    YamlException fault =
        assertThrows(YamlException.class, () -> PolicyReader.read("x.yaml", text));
    assertTrue(fault.getMessage().contains(expected), fault.getMessage());
  }

  static Stream<Arguments> profilesAndLanguages() {
    return Profiles.NAMES.stream()
        .flatMap(
            profile ->
                PolicyTexts.LANGUAGES.stream().map(language -> Arguments.of(profile, language)));
  }

  @ParameterizedTest
  @MethodSource("profilesAndLanguages")
  void everyPromiseStandsOnThePageAndInTheAnswer(String profile, String language) {
    Policy policy = Profiles.read(profile);
    String page = PolicyPage.html(policy, language);
    String json = JsonWriter.compact(PolicyJson.of(policy));
    PolicyTexts texts = PolicyTexts.of(language);
    assertTrue(page.contains("<html lang=\"" + language + "\""));
    assertFalse(page.matches("(?s).*\\{[0-9]}.*"), "a place that was not filled");
    for (DataFlow.Kept flow : policy.kept()) {
      assertTrue(page.contains(texts.text("what." + flow.what().word())), flow.subject());
      assertTrue(json.contains("\"gone\":\"" + flow.keep() + "\""), flow.subject());
    }
    assertEquals(policy.cookies().isEmpty(), page.contains(texts.text("cookies.none")));
    assertFalse(page.contains("<script"), "the page runs nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|en",
        "de-AT,de;q=0.9,en;q=0.5|de",
        "xx,ru;q=0.2|ru",
        "en;q=0.1,fr|fr",
        "zh-TW|zh-Hant",
        "zh-CN,en|zh-Hans",
        "pt-BR|pt",
        "de;q=0,ja|ja",
        "*|en",
        "nonsense/;;|en"
      })
  void theBrowsersLanguageIsChosen(String accepted, String language) {
    assertEquals(language, PolicyTexts.choose(accepted));
  }

  /** A language that has no word of its own for something says so by having the English one. */
  @Test
  void noLanguageLeavesTextsInEnglish() {
    PolicyTexts english = PolicyTexts.of("en");
    for (String language : PolicyTexts.LANGUAGES.subList(1, PolicyTexts.LANGUAGES.size())) {
      for (String key : List.of("title", "kept", "sent", "what.photo", "where.memory", "verify")) {
        assertNotEquals(english.text(key), PolicyTexts.of(language).text(key), language + key);
      }
    }
  }

  static Stream<String> languages() {
    return PolicyTexts.LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordHasAText(String language) {
    PolicyTexts texts = PolicyTexts.of(language);
    for (DataKind what : DataKind.values()) {
      texts.text("what." + what.word());
    }
    for (Place where : Place.values()) {
      texts.text("where." + where.word());
    }
    for (Since since : Since.values()) {
      texts.text("since." + since.word());
    }
    PolicyTexts.RIGHTS.forEach(right -> texts.text("right." + right));
  }

  @Test
  void whatTheOperatorWritesCannotBecomeMarkup() {
    String text =
        Profiles.text("ephemeral").replace("The operator of this site", "<script>x</script>");
    assertFalse(PolicyPage.html(PolicyReader.read("x", text), "en").contains("<script>"));
  }

  @Test
  void jobsAreThoseThatNobodyElseDoes() {
    List<RetentionJob> jobs = RetentionJob.of(Profiles.read("ephemeral"));
    assertTrue(
        jobs.contains(
            new RetentionJob(
                DataKind.PHOTO, Place.MEMORY, Duration.ofMinutes(30), Since.LAST_USE)));
    assertTrue(RetentionJob.of(Profiles.read("on-device")).isEmpty());
  }

  @Test
  void diffSaysWhatChangesForPeople() {
    List<String> lines = PolicyDiff.lines(Profiles.read("on-device"), Profiles.read("ephemeral"));
    assertTrue(lines.contains("+ photo kept in memory, gone 30m after last-use"), lines.toString());
    assertTrue(lines.contains("- mode: on-device"), lines.toString());
    assertTrue(PolicyDiff.lines(Profiles.read("hosted"), Profiles.read("hosted")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30m after last-use",
        "after page-closed",
        "7y after creation",
        "24h after upload",
        "30d after processing",
        "90s after expiry"
      })
  void timesReadWhatTheyWrite(String text) {
    assertEquals(text, Retention.parse(text).toString());
  }

  /** No language's words for a time fit a single one. */
  @Test
  void oneHourIsSixtyMinutesOnThePage() {
    String page = PolicyPage.html(Profiles.read("ephemeral"), "en");
    assertTrue(page.contains("gone 60 minutes after its last use"), page);
    assertFalse(page.contains(" 1 "), page);
  }
}

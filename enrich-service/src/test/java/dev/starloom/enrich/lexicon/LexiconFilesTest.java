package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.enrich.language.Language;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconFilesTest {
  private static LexiconFiles files(Map<String, String> texts) {
    return new LexiconFiles(new TreeMap<>(texts));
  }

  private static Lexicon lexicon(String text) {
    return Lexicons.of(files(Map.of("a.psv", text))).things();
  }

  @Test
  void a_form_of_two_entries_is_refused_with_both_places() {
    Map<String, String> texts = Map.of("a.psv", "a|星|a|a|a|", "b.psv", "#\nb|星|b|b|b|");
    assertThatThrownBy(() -> Lexicons.of(files(texts)))
        .isInstanceOf(LexiconFault.class)
        .hasMessage("b.psv:2: 星 names b and, at a.psv:1, a; homonyms.psv may decide");
  }

  @Test
  void an_id_that_is_there_twice_is_refused_with_both_places() {
    Map<String, String> texts = Map.of("a.psv", "a|星|a|a|a|", "b.psv", "a|月|b|b|b|");
    assertThatThrownBy(() -> Lexicons.of(files(texts)))
        .hasMessage("b.psv:1: a is defined at a.psv:1 already");
  }

  @Test
  void a_line_without_a_name_in_every_language_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("# names\na|星|a||a|")).hasMessage("a.psv:2: a form is empty");
  }

  @Test
  void a_form_that_nobody_can_see_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("a|星|a/\u200b|a|a|")).hasMessage("a.psv:1: a form is empty");
  }

  @Test
  void a_context_that_nobody_can_see_is_refused_with_its_place() {
    Map<String, String> texts = Map.of("a.psv", "a|星|a|a|a|", "homonyms.psv", "星|a|\u200b|");
    assertThatThrownBy(() -> Lexicons.of(files(texts)))
        .hasMessage("homonyms.psv:1: a word of a context is empty");
  }

  @Test
  void a_line_with_too_few_cells_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("a|星|a|a|a"))
        .hasMessage("a.psv:1: a line needs 6 cells and this has 5");
  }

  @Test
  void a_trait_that_is_not_known_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("a|星|a|a|a|gruond=sea"))
        .hasMessage("a.psv:1: the trait gruond is not known");
  }

  @Test
  void a_trait_without_a_value_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("a|星|a|a|a|ground"))
        .hasMessage("a.psv:1: the trait ground has no value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mood=foo",
        "ground=foo",
        "leans=foo",
        "light=foo",
        "season=monsoon",
        "camera=foo",
        "moon=gibbous",
        "lunar=13-40",
        "lunar=1-30",
        "date=02-30",
        "weather=foo",
        "weather=rain,foo",
        "weather=,",
        "time=noonish",
        "aim=beside",
        "turn=left"
      })
  void a_value_that_a_trait_can_not_have_is_refused_with_its_place(String trait) {
    assertThatThrownBy(() -> lexicon("#\na|星|a|a|a|" + trait))
        .isInstanceOf(LexiconFault.class)
        .hasMessage("a.psv:2: the trait %s can't be %s".formatted((Object[]) trait.split("=")));
  }

  @Test
  void a_trait_that_is_there_twice_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("a|星|a|a|a|ground=sea ground=river"))
        .isInstanceOf(LexiconFault.class)
        .hasMessageStartingWith("a.psv:1: ");
  }

  @Test
  void a_look_is_given_in_all_languages_or_none() {
    var files = files(Map.of("a.psv", "a|星|a|a|a|", "looks/a.psv", "a|亮||明るい|밝은"));
    assertThatThrownBy(() -> Lexicons.of(files))
        .hasMessage("looks/a.psv:1: looks are needed in all four languages");
  }

  @Test
  void a_look_of_what_is_not_in_the_lexicon_is_refused() {
    var files = files(Map.of("a.psv", "a|星|a|a|a|", "looks/a.psv", "b|亮|bright|明るい|밝은"));
    assertThatThrownBy(() -> Lexicons.of(files))
        .hasMessage("looks/a.psv:1: b is not in the lexicon");
  }

  @Test
  void a_look_that_is_there_twice_is_refused() {
    String look = "a|亮|bright|明るい|밝은";
    var files = files(Map.of("a.psv", "a|星|a|a|a|", "looks/a.psv", look, "looks/b.psv", look));
    assertThatThrownBy(() -> Lexicons.of(files)).hasMessage("looks/b.psv:1: a is described twice");
  }

  @Test
  void an_entry_has_the_look_of_each_language() {
    var files = files(Map.of("a.psv", "a|星|a|a|a|", "looks/a.psv", "a|亮|bright|明るい|밝은"));
    assertThat(Lexicons.of(files).things().entry("a").look(Language.JA)).contains("明るい");
  }

  @Test
  void an_entry_that_nobody_describes_has_no_look() {
    assertThat(lexicon("a|星|a|a|a|").entry("a").look(Language.EN)).isEmpty();
  }

  @Test
  void an_entry_has_its_cultures_and_its_constellation() {
    Entry entry = lexicon("a|星|a|a|a|culture=greek,roman of=And").entry("a");
    assertThat(entry.cultures()).containsExactly("greek", "roman");
    assertThat(entry.constellation()).contains("And");
  }

  @Test
  void a_name_is_written_in_traditional_characters() {
    assertThat(lexicon("a|凤凰座/凤凰|a|a|a|").entry("a").traditionalName()).isEqualTo("鳳凰座");
  }

  @Test
  void a_traditional_name_of_the_line_is_believed_more_than_the_table() {
    assertThat(lexicon("a|后发座/后髮座|a|a|a|").entry("a").traditionalName()).isEqualTo("后髮座");
  }

  @Test
  void a_cue_is_no_thing() {
    Lexicons lexicons = Lexicons.of(files(Map.of("a.psv", "cue:a|突然|suddenly|突然|갑자기|turn=climax")));
    assertThat(lexicons.things().mentions("突然")).isEmpty();
    assertThat(lexicons.cues().mentions("突然")).hasSize(1);
  }

  @Test
  void a_file_of_the_same_name_replaces_and_another_extends() {
    var ours = files(Map.of("a.psv", "a|星|a|a|a|", "b.psv", "b|月|b|b|b|"));
    var theirs = files(Map.of("b.psv", "c|日|c|c|c|", "d.psv", "d|雨|d|d|d|"));
    assertThat(Lexicons.of(ours.with(theirs)).things().entries())
        .extracting(Entry::id)
        .containsExactly("a", "c", "d");
  }

  @Test
  void lexicons_of_other_content_have_other_versions() {
    assertThat(files(Map.of("a.psv", "a|星|a|a|a|")).version())
        .isNotEqualTo(files(Map.of("a.psv", "a|星|a|a|b|")).version());
  }

  @Test
  void every_file_of_the_bundled_folder_is_read() {
    assertThat(LexiconFiles.bundled().texts()).containsKeys("stars.psv", "cues.psv", "friends.psv");
  }
}

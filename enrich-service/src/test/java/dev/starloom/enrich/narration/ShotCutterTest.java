package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShotCutterTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static List<String> cut(String text, Language language, int most) {
    return new ShotCutter(
            SpeechRate.bundled(language), span -> !LEXICON.mentions(span.of(text)).isEmpty())
        .cut(text, most).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void a_long_sentence_with_several_pictures_is_cut_at_a_clause() {
    assertThat(cut("安德洛墨达被锁在海边岩石上，夜空中银河横贯，仙后座高坐王座。", Language.ZH, 6))
        .containsExactly("安德洛墨达被锁在海边岩石上，", "夜空中银河横贯，仙后座高坐王座。");
  }

  @Test
  void a_long_sentence_without_pictures_stays_whole() {
    assertThat(cut("他走了很远很远的路，他想了很久很久的事，他终于什么都不说了。", Language.ZH, 6)).hasSize(1);
  }

  @Test
  void acts_that_a_story_counts_are_one_shot_each_and_its_title_is_none() {
    String story =
        "The Death of Orion. First, Orion the hunter boasts that he can kill every beast on earth."
            + " Then Gaia sends a giant scorpion, which stings him. Finally Zeus places Orion and"
            + " the Scorpion on opposite sides of the sky.";
    assertThat(cut(story, Language.EN, 40))
        .hasSize(3)
        .satisfies(shots -> assertThat(shots.get(0)).startsWith("The Death of Orion. First,"));
  }

  @Test
  void acts_under_headings_are_one_shot_each_and_a_title_that_counts_them_is_none() {
    String story =
        "猎户座之死，三幕。第一幕：猎人俄里翁站在海边的岩石上，夸口能杀尽大地上的一切野兽。"
            + "第二幕：盖亚派出巨大的蝎子。蝎子从地下爬出，在夜里刺中了猎人的脚踝。"
            + "第三幕：宙斯把猎户座和天蝎座放在天空的两端，一个升起，一个落下。";
    assertThat(cut(story, Language.ZH, 40))
        .hasSize(3)
        .satisfies(shots -> assertThat(shots.get(0)).startsWith("猎户座之死，三幕。第一幕："));
  }

  @Test
  void a_very_short_sentence_joins_the_next() {
    assertThat(cut("突然！一头巨大的白熊从北方慢慢走来了。", Language.ZH, 6)).hasSize(1);
  }

  @Test
  void a_text_of_many_sentences_gives_no_more_than_the_most() {
    assertThat(cut("仙后座在夜空中慢慢升起来了。".repeat(40), Language.ZH, 6)).hasSize(6);
  }

  @Test
  void groups_are_of_even_length() {
    assertThat(cut("仙后座在夜空中慢慢升起来了。".repeat(40), Language.ZH, 6))
        .extracting(String::length)
        .allSatisfy(length -> assertThat(length).isBetween(6 * 14, 7 * 14));
  }

  @Test
  void no_character_is_lost() {
    String text = "Oh! Orion rises, Sirius follows, and the Milky Way shines. Go. 银河…🌌";
    assertThat(cut(text, Language.EN, 3).stream().collect(Collectors.joining())).isEqualTo(text);
  }
}

package dev.starloom.enrich.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static List<String> kept(String text, Language language) {
    List<Mention> mentions = LEXICON.mentions(text);
    assertThat(mentions).as("what the lexicon finds").isNotEmpty();
    return Chance.sift(text, language, mentions).stream()
        .map(mention -> text.substring(mention.start(), mention.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "生日出门的人很多。",
        "今日出发去北方。",
        "新馆今日落成。",
        "成都市的火锅很辣。",
        "香港口岸人来人往。",
        "上海上空飘着气球。",
        "大熊猫在吃竹子。",
        "重大风险已经排除。",
        "小熊猫爬上树。",
        "双方交流星期几开会。"
      })
  void what_two_words_or_a_longer_one_spell_by_chance_is_not_named(String text) {
    assertThat(kept(text, Language.ZH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "月光照在海面上。,月光 海面",
    "日出时分，渔船归来。,日出",
    "流星划过夜空。,流星 夜空",
    "大风吹过草原。,大风 草原",
    "星光灿烂的夜晚。,星光 夜晚",
    "大草原上彩虹横跨。,草原 彩虹"
  })
  void what_is_a_word_stays_named(String text, String words) {
    assertThat(kept(text, Language.ZH)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"生日出门", "成都市"})
  void other_languages_are_left_as_they_are(String text) {
    assertThat(kept(text, Language.JA)).isNotEmpty();
  }
}

package dev.starloom.enrich.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static List<String> kept(String text, Language language) {
    List<Mention> mentions = LEXICON.mentions(text);
    return new Chance(text, language)
        .sift(mentions).stream()
            .map(mention -> text.substring(mention.start(), mention.end()))
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "生日出门的人很多。,日出",
    "今日出发去北方。,日出",
    "新馆今日落成。,日落",
    "成都市的火锅很辣。,都市",
    "香港口岸人来人往。,港口",
    "上海上空飘着气球。,海上",
    "上月下旬他回了家。,月下",
    "重大风险已经排除。,大风",
    "双方交流星期几开会。,流星"
  })
  void what_two_words_or_a_longer_one_spell_by_chance_is_not_named(String text, String chance) {
    assertThat(kept(text, Language.ZH)).doesNotContain(chance);
    assertThat(kept(text, Language.JA)).as("the lexicon finds it").contains(chance);
  }

  @ParameterizedTest
  @CsvSource({
    "月光照在海面上。,月光",
    "日出时分，渔船归来。,日出",
    "流星划过夜空。,流星",
    "大风吹过草原。,大风",
    "大草原上彩虹横跨。,草原",
    "沙漠里骆驼队走过。,骆驼",
    "樱花树下，武士拔出长剑。,武士"
  })
  void what_is_a_word_stays_named(String text, String word) {
    assertThat(kept(text, Language.ZH)).anyMatch(named -> named.contains(word));
  }
}

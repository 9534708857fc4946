package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoneIdeographsTest {
  @ParameterizedTest
  @CsvSource({"狗跑,0,狗", "狗跑,1,跑", "风吹过草原,0,风", "一朵花落下,2,花", "一艘船驶来,2,船", "几匹马,2,马", "鳥が空を飛ぶ,0,鳥"})
  void an_ideograph_that_is_a_word_is_one(String text, int at, String word) {
    assertThat(text.substring(at)).startsWith(word);
    assertThat(new LoneIdeographs(text).isWord(at, at + 1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"风景很美,0,风", "马上出发,0,马", "花了三个月,4,月", "牛奶,0,牛"})
  void a_part_of_a_word_is_none(String text, int at, String part) {
    assertThat(text.substring(at)).startsWith(part);
    assertThat(new LoneIdeographs(text).isWord(at, at + 1)).isFalse();
  }
}

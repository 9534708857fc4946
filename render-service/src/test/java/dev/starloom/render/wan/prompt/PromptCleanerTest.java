package dev.starloom.render.wan.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptCleanerTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|“Perseus” said ‘no’|,|\"Perseus\" said 'no'|",
        "|ﬁre ﬂies of the ｋｉｎｇ　sun|,|fire flies of the king sun|",
        "|ｱﾝﾄﾞﾛﾒﾀﾞ|,|アンドロメダ|",
        "|&#x4ED9;&#22899; &quot;&euro;&quot; &nosuch; A&B|,|仙女 \"€\" &nosuch; A&B|",
        "|cafe\u0301|,|café|",
        "|a\u0000b\u200bc\ufeff|,|ab\u200bc|",
        "|Ã¥Â®â€°Ã¥Â¾Â·|,|安德|",
        "|å®‰å¾·æ´›|,|安德洛|",
        "|naÃ¯ve|,|naïve|",
        "|CAFÉ” and Ünï, São Paulo|,|CAFÉ\" and Ünï, São Paulo|",
        "|ГОД и Ñandú|,|ГОД и Ñandú|",
        "|5\u0092 tall|,|5' tall|",
        "|\u001b[31mred\u001b[0m|,|red|",
      })
  void text_is_repaired_as_the_reference_repairs_it(String text, String cleaned) {
    assertThat(PromptCleaner.clean(text)).isEqualTo(cleaned);
  }
}

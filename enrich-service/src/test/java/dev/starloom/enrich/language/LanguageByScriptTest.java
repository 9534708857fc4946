package dev.starloom.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageByScriptTest {
  @ParameterizedTest
  @CsvSource({
    "ZH,七夕之夜牛郎织女相会",
    "ZH,獵戶座高掛夜空",
    "ZH,一个大大的の字挂在夜空中央像是谁写下的愿望",
    "ZH,星空🌌",
    "JA,織姫と彦星の物語",
    "JA,カシオペヤ",
    "JA,ｵﾘｵﾝ座",
    "KO,견우와 직녀",
    "EN,Orion 猎户座 rises",
    "EN,Perseus",
    "EN,🌌✨",
    "EN,12345"
  })
  void the_scripts_of_a_text_tell_its_language(Language expected, String text) {
    assertThat(LanguageByScript.of(text)).isEqualTo(expected);
  }

  @Test
  void an_unknown_language_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Language.of("fr"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("zh, en, ja, ko");
  }
}

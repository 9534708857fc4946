package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.starloom.enrich.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClustersTest {
  static Stream<String> texts() {
    return Stream.concat(
        Corpus.prompts(),
        Stream.of(
            "e\u0301te",
            "\r\n\r",
            "カ\u3099ア",
            "ｶﾞｱ",
            "\u1100\u1161\u11A8가",
            "가\u11A8나",
            "👨‍👩‍👧🌌a",
            "🇰🇷🇯🇵",
            "星\uFE00空",
            "a\u200Db",
            "한글と漢字 and e",
            "𠀀星",
            "❤️",
            "\u0600猫",
            "กำ"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_divided_as_icu_divides_it(String text) {
    var clusters = new Clusters(text);
    List<Integer> ours = new ArrayList<>();
    for (int end = 0; end < text.length(); ) {
      end = clusters.after(end);
      ours.add(end);
    }

    assertThat(ours).isEqualTo(byIcu(text));
  }

  private static List<Integer> byIcu(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      ends.add(end);
    }
    return ends;
  }
}

package dev.starloom.enrich.claim;

import dev.starloom.enrich.language.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small numbers as each language writes them before things that are counted. */
final class Numerals {
  private static final int MOST = 13;
  private static final Map<Language, List<String>> WRITTEN =
      Map.of(
          Language.ZH, words("一 两 三 四 五 六 七 八 九 十 十一 十二 十三"),
          Language.EN,
              words("one two three four five six seven eight nine ten eleven twelve thirteen"),
          Language.JA, words("一 二 三 四 五 六 七 八 九 十 十一 十二 十三"),
          Language.KO, words("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 열세"));

  private final Map<String, Integer> values = new HashMap<>();

  Numerals(Language language) {
    List<String> written = WRITTEN.get(language);
    for (int i = 0; i < MOST; i++) {
      values.put(written.get(i), i + 1);
      values.put(Integer.toString(i + 1), i + 1);
    }
  }

  private static List<String> words(String all) {
    return Arrays.asList(all.split(" "));
  }

  int value(String written) {
    return values.get(written);
  }

  /** A group of a regular expression that captures one of them, the longest that fits. */
  String pattern() {
    return values.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .collect(Collectors.joining("|", "(?<n>", ")"));
  }
}

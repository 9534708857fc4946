package dev.starloom.enrich.claim;

import dev.starloom.enrich.language.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ways to say how many stars a figure has. Narrow on purpose: stars that are only near to a figure
 * are not counted as its own.
 */
final class Phrases {
  /** F stands for the figure, N for the number. */
  private static final Map<Language, List<String>> FORMS =
      Map.of(
          Language.EN,
              List.of(
                  "\\bN[- ](?:(?!of|in)\\w+ ){0,2}?stars? (?:of|in|make up|makes up|form|that form|that make)"
                      + " (?:the |his |its |orion's )?F\\b",
                  "\\bF(?:'s)?,? (?:(?:is|was|with|of|has|had|shows|counts|consists of|made of|made up"
                      + " of|holds|its|only|just|all|but|the) )*N (?:\\w+ ){0,2}?stars?\\b",
                  "\\bN-star(?:red)? F\\b"),
          Language.ZH,
              List.of(
                  "F(?:的|上|里|中|有|由|是|共|只有|闪着|亮着|闪耀着|排着|缀着|那|这){0,4}N[颗顆粒个個]?[^，。；,.;]{0,4}?星",
                  "N[颗顆粒个個][^，。；,.;]{0,4}?星[^，。；,.;]{0,3}?(?:[组組构構连連排串缀]成|的)"
                      + "(?:的|了|他的|她的|其|猎户座?的?|一条|那条){0,3}F",
                  "N[颗顆星]F"),
          Language.JA,
              List.of(
                  "F(?:の|は|には|に|をなす|を成す|を作る|、){1,2}N(?:つ|個)?の?[^。、]{0,4}?星",
                  "N(?:つ|個)?の[^。、]{0,4}?星(?:の|から成る|からなる|でできた|が並ぶ|が作る|を連ねた)(?:オリオンの|彼の)?F"),
          Language.KO,
              List.of(
                  "F(?:의|은|는|에는|에|가|이)? (?:별[은이]? )?N ?개(?:의 [^.,]{0,6}?별|의? 별|다|가|로|$|[ .])",
                  "N ?개의 [^.,]{0,6}?별(?:로 된|로 이루어진|이 늘어선|이 박힌|이 빛나는|의) (?:오리온의 )?F"));

  private Phrases() {}

  /** Patterns with the number as group n. */
  static List<Pattern> of(Language language, String figure, Numerals numerals) {
    return FORMS.get(language).stream()
        .map(form -> form.replace("F", "(?:" + figure + ")").replace("N", numerals.pattern()))
        .map(Pattern::compile)
        .toList();
  }
}

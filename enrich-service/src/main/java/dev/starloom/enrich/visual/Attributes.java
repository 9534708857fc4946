package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Mention;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text says of how the things look that it names. */
final class Attributes {
  private static final int FURTHEST = 40;
  private static final Map<Language, Attributes> BUNDLED = bundled();

  private final Pattern before;
  private final Pattern after;

  private Attributes(String before, String after) {
    this.before = Pattern.compile("(?:" + before + ")$");
    this.after = Pattern.compile(after);
  }

  private static Map<Language, Attributes> bundled() {
    Map<Language, Attributes> bundled = new EnumMap<>(Language.class);
    bundled.put(Language.ZH, chinese(LookWords.of(Language.ZH).any()));
    bundled.put(Language.EN, english(LookWords.of(Language.EN).any()));
    bundled.put(Language.JA, japanese(LookWords.of(Language.JA).any()));
    bundled.put(Language.KO, korean(LookWords.of(Language.KO).any()));
    return bundled;
  }

  static Attributes of(Language language) {
    return BUNDLED.get(language);
  }

  private static Attributes chinese(String word) {
    String dressed = "(?:身[穿着披]|[穿披戴]着|头戴|一身)[^，。；、！？\\s的]{1,8}";
    return new Attributes("(?:%s的|%s色?的?)+".formatted(dressed, word), "(?:%s)".formatted(dressed));
  }

  private static Attributes english(String word) {
    return new Attributes(
        "(?:%1$s(?:, | and |,? ))*%1$s,? ".formatted(word),
        " (?:with|in|wearing|dressed in|clad in) (?:(?:a|an|the|her|his|its|their) )?"
            + "%s(?: \\p{L}+){0,2}? (?:%s)\\b".formatted(word, WORN));
  }

  private static final String WORN =
      "robes?|cloak|dress|gown|armou?r|crown|veil|cape|hood|silk|feathers?|fur|hair|eyes|wings?"
          + "|horns?|mane|tails?|scales|beard|skin|plumage";

  private static Attributes japanese(String word) {
    String dressed = "[^、。！？\\s]{1,8}を(?:まとった|纏った|着た|かぶった|身に着けた|なびかせた)";
    return new Attributes("(?:%s|%s)+".formatted(dressed, word), "(?!)");
  }

  private static Attributes korean(String word) {
    String dressed = "[가-힣]{1,4} ?[가-힣]{1,5}[을를] (?:입은|두른|쓴|걸친|휘날리는) ";
    return new Attributes("(?:%s|%s ?)+".formatted(dressed, word), "(?!)");
  }

  /** The user's words for a thing and its look: "silver fox", "白衣织女". */
  String described(String text, Mention mention) {
    int from = Math.max(0, mention.start() - FURTHEST);
    Matcher left = before.matcher(text).region(from, mention.start());
    int start = left.find() ? left.start() : mention.start();
    int to = Math.min(text.length(), mention.end() + FURTHEST);
    Matcher right = after.matcher(text).region(mention.end(), to);
    int end = right.lookingAt() ? right.end() : mention.end();
    return text.substring(start, end);
  }
}

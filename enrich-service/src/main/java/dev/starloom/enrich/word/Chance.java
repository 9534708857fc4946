package dev.starloom.enrich.word;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Mention;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Takes away what two characters of Chinese name by chance only: 日出 in 生日出门, 都市 in 成都市. Longer
 * names are hardly ever met by chance, and the other languages mark their words by script and
 * particles, so nothing is asked about them. For one text and one thread.
 */
public final class Chance {
  private static final int RISKY = 2;

  private final String text;
  private final Language language;

  /** By where they begin; cut at the first mention that needs them. */
  private NavigableMap<Integer, Word> words;

  public Chance(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** The mentions that are words of the text. */
  public List<Mention> sift(List<Mention> mentions) {
    return language == Language.ZH
        ? mentions.stream().filter(mention -> !isRisky(mention) || !isByChance(mention)).toList()
        : mentions;
  }

  private static boolean isRisky(Mention mention) {
    return mention.end() - mention.start() == RISKY;
  }

  private boolean isByChance(Mention mention) {
    if (words == null) {
      words = new TreeMap<>();
      ChineseWords.of(text).forEach(word -> words.put(word.start(), word));
    }
    var first = words.floorEntry(mention.start());
    var last = words.floorEntry(mention.end() - 1);
    if (first == null || last == null) {
      return false;
    }
    return first.getKey().equals(last.getKey())
        ? isWithin(mention, first.getValue())
        : first.getKey() < mention.start() && last.getValue().end() > mention.end();
  }

  /** Part of a name is no word; of other words it is what they are about: 骆驼队, 星光灿烂. */
  private static boolean isWithin(Mention mention, Word word) {
    return word.name() && word.end() - word.start() > RISKY;
  }
}

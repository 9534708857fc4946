package dev.starloom.postprocess.narration;

import com.atilika.kuromoji.ipadic.Token;
import java.util.stream.IntStream;

/**
 * Writes Japanese in kana, with a space between phrases: the speech program spells kanji out as
 * "Chinese letter".
 */
final class KanaReader {
  private static final String UNKNOWN = "*";

  Reading read(String text) {
    var spoken = new StringBuilder();
    var source = IntStream.builder();
    for (Token token : JapaneseWords.tokens(text)) {
      String kana = kana(token);
      if (spoken.length() > 0 && JapaneseWords.startsPhrase(token)) {
        kana = " " + kana;
      }
      spoken.append(kana);
      kana.codePoints().forEach(c -> source.add(token.getPosition()));
    }
    return new Reading(spoken.toString(), source.build().toArray());
  }

  static String kana(Token token) {
    String kana = token.getPronunciation();
    return kana == null || kana.equals(UNKNOWN) ? token.getSurface() : kana;
  }
}

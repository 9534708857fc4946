package dev.starloom.postprocess.narration;

import com.atilika.kuromoji.ipadic.Token;
import com.atilika.kuromoji.ipadic.Tokenizer;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes Japanese in kana, with a space between phrases: the speech program spells kanji out as
 * "Chinese letter".
 */
final class KanaReader {
  private static final char REPEAT_MARK = '々';
  private static final Set<String> LEANS_ON_PREVIOUS = Set.of("助詞", "助動詞", "記号");
  private static final String UNKNOWN = "*";
  private static final String NUMERALS = "〇一二三四五六七八九";

  private final Tokenizer tokenizer = new Tokenizer();

  Reading read(String text) {
    var spoken = new StringBuilder();
    var source = IntStream.builder();
    for (Token token : tokenizer.tokenize(expanded(text))) {
      String kana = kana(token);
      if (spoken.length() > 0 && startsPhrase(token)) {
        kana = " " + kana;
      }
      spoken.append(kana);
      kana.codePoints().forEach(c -> source.add(token.getPosition()));
    }
    return new Reading(spoken.toString(), source.build().toArray());
  }

  private static String kana(Token token) {
    String kana = token.getPronunciation();
    return kana == null || kana.equals(UNKNOWN) ? token.getSurface() : kana;
  }

  private static boolean startsPhrase(Token token) {
    return !LEANS_ON_PREVIOUS.contains(token.getPartOfSpeechLevel1())
        && !"接尾".equals(token.getPartOfSpeechLevel2())
        && !"非自立".equals(token.getPartOfSpeechLevel2());
  }

  /**
   * The text with the same length in characters the dictionary knows better: {@code 昔々} as {@code
   * 昔昔}, and {@code 7月} as {@code 七月}.
   */
  private static String expanded(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = text.charAt(i);
      if (c == REPEAT_MARK && i > 0) {
        plain.setCharAt(i, plain.charAt(i - 1));
      } else if (isDigit(text, i) && !isDigit(text, i - 1) && !isDigit(text, i + 1)) {
        plain.setCharAt(i, NUMERALS.charAt(Character.digit(c, 10)));
      }
    }
    return plain.toString();
  }

  private static boolean isDigit(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }
}

package dev.starloom.postprocess.narration;

import com.atilika.kuromoji.ipadic.Token;
import java.util.List;

/**
 * Writes Japanese in kana, with a space between phrases: the speech program spells kanji out as
 * "Chinese letter".
 */
final class KanaReader {
  private static final String UNKNOWN = "*";
  private static final String NOUN = "ペルセウス";

  Reading read(String text) {
    var said = new ReadingBuilder();
    read(text, 0, text.length(), said);
    return said.build();
  }

  /**
   * Says a part of a text. What follows something said follows a noun, so that the dictionary knows
   * a particle when it sees one.
   */
  void read(String text, int from, int to, ReadingBuilder said) {
    if (from == to) {
      return;
    }
    String lead = said.isEmpty() ? "" : NOUN;
    List<Token> tokens = JapaneseWords.tokens(lead + text.substring(from, to));
    if (!lead.isEmpty() && tokens.get(0).getSurface().length() != lead.length()) {
      lead = "";
      tokens = JapaneseWords.tokens(text.substring(from, to));
    }
    for (Token token : tokens.subList(lead.isEmpty() ? 0 : 1, tokens.size())) {
      int at = from - lead.length() + token.getPosition();
      if (JapaneseWords.startsPhrase(token)) {
        said.space(at);
      }
      String kana = kana(token);
      kana.codePoints()
          .forEach(c -> said.add(Sounds.isSilent(c) ? " " : Character.toString(c), at));
    }
  }

  static String kana(Token token) {
    String kana = token.getPronunciation();
    return kana == null || kana.equals(UNKNOWN) ? token.getSurface() : kana;
  }
}

package dev.starloom.postprocess.narration;

import com.atilika.kuromoji.ipadic.Token;
import com.atilika.kuromoji.ipadic.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a Japanese text. The dictionary is loaded when it is first needed, once. */
public final class JapaneseWords {
  private static final char REPEAT_MARK = '々';
  private static final Set<String> LEANS_ON_PREVIOUS = Set.of("助詞", "助動詞", "記号");
  private static final String NUMERALS = "〇一二三四五六七八九";

  private JapaneseWords() {}

  /** Loads with its first use. */
  private static final class Dictionary {
    private static final Tokenizer TOKENIZER = new Tokenizer();
  }

  /** What a place between two words is for a reader, the best first. */
  public enum Place {
    /** A phrase begins. */
    PHRASE,
    /** A part of a compound noun begins. */
    COMPOUND,
    /** A word begins that belongs to the one before it, such as a particle. */
    LEANING
  }

  /**
   * A word.
   *
   * @param at UTF-16 offset of its begin
   * @param kana how it is read; as written if the dictionary does not know it
   */
  public record Word(int at, Place place, String kana) {}

  /** All words in order; they leave out nothing. */
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Token before = null;
    for (Token token : tokens(text)) {
      words.add(new Word(token.getPosition(), place(before, token), KanaReader.kana(token)));
      before = token;
    }
    return words;
  }

  private static Place place(Token before, Token token) {
    if ("括弧開".equals(token.getPartOfSpeechLevel2())) {
      return Place.PHRASE;
    }
    boolean prefixed = before != null && "接頭詞".equals(before.getPartOfSpeechLevel1());
    if (prefixed || !startsPhrase(token)) {
      return Place.LEANING;
    }
    return before != null && isNoun(before) && isNoun(token) ? Place.COMPOUND : Place.PHRASE;
  }

  private static boolean isNoun(Token token) {
    return "名詞".equals(token.getPartOfSpeechLevel1());
  }

  /** The dictionary reads 人々 and its like; only where it does not know them is 々 expanded. */
  static List<Token> tokens(String text) {
    if (text.indexOf(REPEAT_MARK) < 0) {
      return Dictionary.TOKENIZER.tokenize(expanded(text, Set.of()));
    }
    Set<Integer> known =
        Dictionary.TOKENIZER.tokenize(text).stream()
            .filter(token -> token.isKnown() && token.getSurface().length() > 1)
            .flatMap(
                token ->
                    IntStream.range(0, token.getSurface().length())
                        .mapToObj(i -> token.getPosition() + i))
            .collect(Collectors.toSet());
    return Dictionary.TOKENIZER.tokenize(expanded(text, known));
  }

  static boolean startsPhrase(Token token) {
    return !LEANS_ON_PREVIOUS.contains(token.getPartOfSpeechLevel1())
        && !"接尾".equals(token.getPartOfSpeechLevel2())
        && !"非自立".equals(token.getPartOfSpeechLevel2());
  }

  /**
   * The text with the same length in characters the dictionary knows better: {@code 昔々} as {@code
   * 昔昔}, and {@code 7月} as {@code 七月}.
   */
  private static String expanded(String text, Set<Integer> known) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = text.charAt(i);
      if (c == REPEAT_MARK && i > 0 && !known.contains(i)) {
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

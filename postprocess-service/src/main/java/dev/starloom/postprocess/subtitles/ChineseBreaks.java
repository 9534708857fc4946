package dev.starloom.postprocess.subtitles;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * How hard a break at a UTF-16 offset is on a reader of a Chinese text: there is none inside a word
 * of ICU's dictionary, and it is kinder after a particle or before a word that leads a phrase.
 */
final class ChineseBreaks implements IntToDoubleFunction {
  private static final String PARTICLES = "的了着著过過地得们們";
  private static final String LEADING = "和与與跟在从從把被向对對给給而但却卻使让讓为為于於";

  private final String text;
  private final BitSet borders = new BitSet();

  ChineseBreaks(String text) {
    this.text = text;
    BreakIterator words = BreakIterator.getWordInstance(Locale.CHINA);
    words.setText(text);
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      borders.set(at);
    }
  }

  @Override
  public double applyAsDouble(int at) {
    if (Kinsoku.isOneOf(text.codePointAt(at), PARTICLES)) {
      return LineBreaks.NEVER;
    }
    if (Kinsoku.isOneOf(text.codePointBefore(at), PARTICLES)) {
      return 1.0;
    }
    if (!borders.get(at)) {
      return LineBreaks.NEVER;
    }
    return Kinsoku.isOneOf(text.codePointAt(at), LEADING) ? 1.2 : 1.6;
  }
}

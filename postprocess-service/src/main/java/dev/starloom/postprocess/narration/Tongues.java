package dev.starloom.postprocess.narration;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Which voice says which part of a line: one language's voice spells the others' letters. */
final class Tongues {
  /** A part of the text. */
  record Run(Voice voice, int from, int to) {}

  private final Voice own;
  private final String text;

  private Tongues(Voice own, String text) {
    this.own = own;
    this.text = text;
  }

  /** In order; together they are the text. */
  static List<Run> of(Voice own, String text) {
    return new Tongues(own, text).runs();
  }

  private List<Run> runs() {
    var runs = new ArrayList<Run>();
    Voice current = own;
    int from = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      Voice next = voice(i, current);
      if (next != current && i > from) {
        runs.add(new Run(current, from, i));
        from = i;
      }
      current = next;
    }
    runs.add(new Run(current, from, text.length()));
    return runs;
  }

  /** Marks and spaces go with the letters before them; what opens goes with those after it. */
  private Voice voice(int at, Voice current) {
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    if (type == Character.START_PUNCTUATION || Character.isDigit(c)) {
      return own;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN, GREEK -> own == Voice.JA ? Voice.EN : own;
      case HAN -> own == Voice.JA || own == Voice.ZH ? own : han(at);
      case HIRAGANA, KATAKANA -> Voice.JA;
      case HANGUL -> Voice.KO;
      default -> current;
    };
  }

  /** Han beside kana is Japanese. */
  private Voice han(int at) {
    return kanaNear(at, 1) || kanaNear(at, -1) ? Voice.JA : Voice.ZH;
  }

  private boolean kanaNear(int at, int step) {
    for (int i = at; i >= 0 && i < text.length(); i += step) {
      UnicodeScript script = UnicodeScript.of(text.charAt(i));
      if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
        return true;
      }
      if (script != UnicodeScript.HAN) {
        return false;
      }
    }
    return false;
  }
}

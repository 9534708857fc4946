package dev.starloom.safety.text;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that a reader takes for a plain Latin one: Cyrillic о, Greek ο, small capitals, ø,
 * letters in black squares.
 *
 * <p>Uses the skeletons of Unicode Technical Standard 39, but letter by letter and for non-ASCII
 * letters only: the skeleton of a whole string also merges I, l and 1, and turns m into rn.
 */
final class Lookalikes {
  private static final String ALPHABETS =
      "[[[:Latin:][:Cyrillic:][:Greek:][:Armenian:][:Cherokee:][:Lisu:]]-[a-zA-Z]]";
  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ";
  private static final int[] ENCLOSED_ALPHABETS = {0x1F150, 0x1F170, 0x1F1E6};

  private static final Map<Integer, Character> LATIN = build();

  private Lookalikes() {}

  /** The lower-case ASCII letter that {@code codePoint} looks like, or {@code codePoint} itself. */
  static int latin(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint;
    }
    Character letter = LATIN.get(codePoint);
    return letter == null ? codePoint : letter;
  }

  private static Map<Integer, Character> build() {
    var map = new HashMap<Integer, Character>();
    var checker = new SpoofChecker.Builder().build();
    for (String letter : new UnicodeSet(ALPHABETS)) {
      String skeleton = checker.getSkeleton(letter);
      if (isMarkedAsciiLetter(skeleton)) {
        map.put(letter.codePointAt(0), lower(skeleton.charAt(0), letter.codePointAt(0)));
      }
    }
    for (int i = 0; i < 26; i++) {
      map.put((int) SMALL_CAPITALS.charAt(i), (char) ('a' + i));
      for (int first : ENCLOSED_ALPHABETS) {
        map.put(first + i, (char) ('a' + i));
      }
    }
    map.remove(0);
    return Map.copyOf(map);
  }

  /** Capital I has the skeleton l, so a foreign capital with that skeleton looks like an I. */
  private static char lower(char skeleton, int letter) {
    boolean capitalI = skeleton == 'l' && Character.isUpperCase(letter);
    return capitalI ? 'i' : Character.toLowerCase(skeleton);
  }

  private static boolean isMarkedAsciiLetter(String skeleton) {
    char first = skeleton.charAt(0);
    return first < 0x80
        && Character.isLetter(first)
        && skeleton
            .substring(1)
            .chars()
            .allMatch(mark -> Character.getType(mark) == Character.NON_SPACING_MARK);
  }
}

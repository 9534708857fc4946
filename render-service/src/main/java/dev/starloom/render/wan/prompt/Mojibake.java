package dev.starloom.render.wan.prompt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that was read as Windows-1252 or Latin-1, up to four times over. A place is
 * repaired if its characters are the bytes of one UTF-8 character and hardly anything else: two
 * bytes that begin with the letters of Western or Greek and Cyrillic mojibake, or three and four.
 * Other encodings are left as they are.
 */
final class Mojibake {
  private static final int TIMES = 4;
  private static final String TWO = "\u00c2\u00c3\u00ce\u00cf\u00d0\u00d1";

  /** Also what closes a quotation or a sentence in capitals, so no sign after two of the leads. */
  private static final String PUNCTUATION = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026";

  private Mojibake() {}

  static String repair(String text) {
    String repaired = text;
    for (int i = 0; i < TIMES; i++) {
      String once = once(repaired);
      if (once.equals(repaired)) {
        break;
      }
      repaired = once;
    }
    return repaired;
  }

  private static String once(String text) {
    var repaired = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int length = length(text, i);
      String letter = length == 0 ? null : decode(text.substring(i, i + length));
      repaired.append(letter == null ? text.substring(i, i + 1) : letter);
      i += letter == null ? 1 : length;
    }
    return repaired.toString();
  }

  /** How many characters from here would be one; 0 for none. */
  private static int length(String text, int from) {
    char lead = text.charAt(from);
    int length = TWO.indexOf(lead) >= 0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
    boolean leads = length < 4 || lead >= 0xf0 && lead <= 0xf4;
    if (!leads || from + length > text.length()) {
      return 0;
    }
    boolean quoted = length == 2 && PUNCTUATION.indexOf(text.charAt(from + 1)) >= 0;
    return quoted && lead > 0xc3 ? 0 : length;
  }

  private static String decode(String letters) {
    var bytes = new byte[letters.length()];
    for (int i = 0; i < bytes.length; i++) {
      int code = WesternCodes.byteOf(letters.charAt(i));
      if (code < 0) {
        return null;
      }
      bytes[i] = (byte) code;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

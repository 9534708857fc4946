package dev.starloom.render.wan.prompt;

import java.nio.charset.Charset;

/**
 * The bytes of Windows-1252, with the five that it leaves out read as the control characters of the
 * same number, as programs do that garble text.
 */
final class WesternCodes {
  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final String HIGH = high();

  private WesternCodes() {}

  /** The byte that is shown as this character, or -1. */
  static int byteOf(char letter) {
    if (letter < 0x80 || letter >= 0xa0 && letter <= 0xff) {
      return letter;
    }
    int place = HIGH.indexOf(letter);
    return place >= 0 ? 0x80 + place : letter < 0xa0 ? letter : -1;
  }

  /** Nobody means the control characters above ASCII: they are what Windows shows there. */
  static String readControls(String text) {
    var read = new StringBuilder(text.length());
    for (char letter : text.toCharArray()) {
      read.append(letter >= 0x80 && letter < 0xa0 ? HIGH.charAt(letter - 0x80) : letter);
    }
    return read.toString();
  }

  private static String high() {
    var letters = new StringBuilder();
    for (int code = 0x80; code < 0xa0; code++) {
      char letter = new String(new byte[] {(byte) code}, CHARSET).charAt(0);
      letters.append(letter == '\ufffd' ? (char) code : letter);
    }
    return letters.toString();
  }
}

package dev.starloom.prompt.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prompts that must not pass, as bytes, because some are no texts; and odd ones that must. */
final class BadTexts {
  private BadTexts() {}

  /** A prompt and the code that refuses it. */
  record Text(String name, byte[] bytes, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Text> refused() {
    return List.of(
        text("control", "a\u0001b", "invalid_prompt"),
        text("separator control", "a\u001cb", "invalid_prompt"),
        text("next line", "a\u0085b", "invalid_prompt"),
        text("delete", "a\u007fb", "invalid_prompt"),
        text("10,001 characters", "a".repeat(10_001), "invalid_prompt"),
        text("10,001 characters beyond 16 bits", "\ud83c\udf0c".repeat(10_001), "invalid_prompt"),
        text("31 marks", "a" + "\u0301".repeat(31), "too_many_combining_marks"),
        text("storm", ("z" + "\u0352\u0489".repeat(40)).repeat(9), "too_many_combining_marks"),
        text("hidden storm", "a" + "\u0301\u200d".repeat(40), "too_many_combining_marks"),
        text("marks on nothing", "\u0301".repeat(99), "too_many_combining_marks"),
        text("nothing to see", "\u200b\u200d\ufeff\u2060\u3000\u00a0", "invalid_prompt"),
        raw("half a surrogate pair", "invalid_encoding", 'a', 0xed, 0xa0, 0x80),
        raw("a pair as two", "invalid_encoding", 0xed, 0xa0, 0xbc, 0xed, 0xbc, 0x8c),
        raw("cut off", "invalid_encoding", 'a', 0xe5, 0xa4),
        raw("stray", "invalid_encoding", 0xc3, 0x28),
        raw("overlong", "invalid_encoding", 0xc0, 0x80),
        raw("beyond Unicode", "invalid_encoding", 0xf4, 0x90, 0x80, 0x80),
        raw("no UTF-8 at all", "invalid_encoding", 0xff, 0xfe, 0x61, 0x00));
  }

  /** What people do write; see {@code PlainText} for why the invisible ones are among it. */
  static List<String> accepted() {
    return List.of(
        "Vie\u0302\u0323t Nam, que\u0302 hu\u031bo\u031bng",
        "\u1112\u1161\u11ab\u1100\u116e\u11a8",
        "\u304b\u3099\u304d\u3099\u304f\u3099\u3051\u3099\u3053\u3099 \uff76\uff9e",
        "\u0928\u0915\u094d\u0937\u0924\u094d\u0930 \u0915\u0940 \u0915\u0939\u093e\u0928\u0940",
        "\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0\u05e9\u05b4\u05c1\u05d9\u05ea",
        "\u0e1b\u0e39\u0e48 \u0e19\u0e49\u0e33",
        "a \u202bright to left\u202c and \u2067isolated\u2069",
        "zero\u200bwidth\u200cjoin\u200ders\u2060",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f",
        "a" + "\u0301".repeat(30),
        "\ud83c\udf0c".repeat(10_000),
        "line\nbreak\tand tab\r\n");
  }

  private static Text text(String name, String prompt, String code) {
    return new Text(name, prompt.getBytes(StandardCharsets.UTF_8), code);
  }

  private static Text raw(String name, String code, int... bytes) {
    var all = new ByteArrayOutputStream();
    for (int b : bytes) {
      all.write(b);
    }
    return new Text(name, all.toByteArray(), code);
  }

  /** In a JSON string, where text controls must be escaped. */
  static byte[] json(byte[] prompt) {
    var body = new ByteArrayOutputStream();
    body.writeBytes("{\"prompt\":\"".getBytes(StandardCharsets.UTF_8));
    for (byte b : prompt) {
      if (b >= 0 && b < ' ') {
        body.writeBytes("\\u%04x".formatted((int) b).getBytes(StandardCharsets.UTF_8));
      } else {
        body.write(b);
      }
    }
    body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}

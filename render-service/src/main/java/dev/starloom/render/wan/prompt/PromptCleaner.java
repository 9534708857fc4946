package dev.starloom.render.wan.prompt;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans a prompt as the reference does before it is tokenized: the repairs of text that its
 * library makes by default, HTML entities, and white space. Mojibake is repaired where it is plain
 * ({@link Mojibake}); the reference's finer guesses are not made.
 */
public final class PromptCleaner {
  private static final Pattern TERMINAL = Pattern.compile("\u001b\\[[\\d;]*[a-zA-Z]");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u02bc\u2018-\u201b]");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c-\u201f]");
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\u0000-\u0008\u000b\u000e-\u001f\u007f\u206a-\u206f\ufeff\ufff9-\ufffc]"
              + "|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]");
  private static final Pattern COMPATIBLE =
      Pattern.compile(
          "[\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\u3000\ufb00-\ufb06\uff01-\uffef]");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  private PromptCleaner() {}

  /** The prompt in one line, without anything around it; may be empty. */
  public static String clean(String prompt) {
    String text = prompt.indexOf('<') < 0 ? HtmlEntities.decode(prompt) : prompt;
    text = TERMINAL.matcher(text).replaceAll("");
    text = WesternCodes.readControls(Mojibake.repair(text));
    text = COMPATIBLE.matcher(text).replaceAll(match -> compatible(match.group()));
    text = SINGLE_QUOTES.matcher(text).replaceAll("'");
    text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
    text = CONTROLS.matcher(text).replaceAll("");
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
    text = HtmlEntities.decode(HtmlEntities.decode(text));
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Full-width forms, half-width ones of Japanese and Korean, and ligatures. */
  private static String compatible(String letter) {
    String plain = Normalizer.normalize(letter, Normalizer.Form.NFKC);
    return java.util.regex.Matcher.quoteReplacement(plain);
  }
}

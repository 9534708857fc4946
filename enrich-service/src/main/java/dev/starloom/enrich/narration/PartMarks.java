package dev.starloom.enrich.narration;

import dev.starloom.enrich.narration.Act.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds where a text marks a new part of its story. */
final class PartMarks {
  private static final Properties WORDS = words();
  private static final Pattern HEADING = words("heading");
  private static final String SENTENCE_ENDS = "。！？!?….」』”\n\r";
  private static final Pattern TURN = words("turn");
  private static final Pattern JUMP = words("jump");
  private static final List<Pattern> STEPS = List.of(words("first"), words("next"), words("last"));
  private static final Pattern PARTS = words("parts");
  private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t\\u3000]*\\R\\s*");
  private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t\\u3000]*[-*•・][ \\t]+");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,:：])([1-9]\\d?)(?:[.)）]\\s|[、．)）])|[①-⑳]");

  private PartMarks() {}

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream in = PartMarks.class.getResourceAsStream("/narration/parts.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Pattern words(String key) {
    return Pattern.compile(WORDS.getProperty(key));
  }

  /** How parts begin, by UTF-16 offset. */
  static Map<Integer, Opening> in(String text) {
    var marks = new TreeMap<Integer, Opening>();
    BitSet clauses = Beginnings.ofClauses(text);
    Beginnings.of(TURN, text, clauses).stream()
        .filter(start -> beginsSentence(text, start))
        .forEach(start -> marks.put(start, Opening.STEP));
    steps(text, clauses).forEach(start -> marks.put(start, Opening.STEP));
    numbers(text).forEach(start -> marks.put(start, Opening.STEP));
    starts(BULLET, text).forEach(start -> marks.put(start, Opening.STEP));
    PARAGRAPH.matcher(text).results().forEach(gap -> marks.put(gap.end(), Opening.ACT));
    Beginnings.of(JUMP, text, clauses).forEach(start -> marks.put(start, Opening.ACT));
    headings(text).forEach(start -> marks.put(start, Opening.ACT));
    marks.remove(text.length());
    return marks;
  }

  private static List<Integer> headings(String text) {
    return Beginnings.of(HEADING, text, Beginnings.ofHeadings(text)).stream()
        .filter(start -> beginsSentence(text, start))
        .toList();
  }

  /** Whether a text gives its parts headings, numbers or bullets, or counts them by words. */
  static boolean areCounted(String text) {
    return headings(text).size() > 1
        || !steps(text, Beginnings.ofClauses(text)).isEmpty()
        || !numbers(text).isEmpty()
        || starts(BULLET, text).size() > 1;
  }

  /** Whether the first sentence tells how many parts there are. */
  static boolean tellsParts(String text) {
    return PARTS.matcher(Sentences.of(text).get(0).of(text)).find();
  }

  private static List<Integer> starts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::start).toList();
  }

  private static boolean beginsSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0 && " \t\u3000".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
  }

  /** A lone "then" counts nothing. */
  private static List<Integer> steps(String text, BitSet clauses) {
    List<Integer> all = new ArrayList<>();
    int kinds = 0;
    for (Pattern kind : STEPS) {
      List<Integer> starts = Beginnings.of(kind, text, clauses);
      kinds += starts.isEmpty() ? 0 : 1;
      all.addAll(starts);
    }
    return kinds < 2 ? List.of() : all;
  }

  /** Numbers that count up from 1, at least two. */
  private static List<Integer> numbers(String text) {
    List<Integer> starts = new ArrayList<>();
    NUMBER
        .matcher(text)
        .results()
        .filter(found -> value(found) == starts.size() + 1)
        .forEach(found -> starts.add(found.start()));
    return starts.size() < 2 ? List.of() : starts;
  }

  private static int value(MatchResult found) {
    return found.group(1) == null
        ? found.group().charAt(0) - '①' + 1
        : Integer.parseInt(found.group(1));
  }

  /** The words of a part without what only counts it: a number, a bullet. */
  static String withoutNumber(String words) {
    var number = NUMBER.matcher(words);
    if (number.lookingAt()) {
      return words.substring(number.end()).strip();
    }
    var bullet = BULLET.matcher(words);
    return bullet.lookingAt() ? words.substring(bullet.end()).strip() : words;
  }

  /** The same without the headings of acts, too, which no picture should show. */
  static String withoutHeading(String words) {
    String plain = withoutNumber(words);
    List<MatchResult> headings =
        HEADING
            .matcher(plain)
            .results()
            .filter(heading -> beginsSentence(plain, heading.start()))
            .toList();
    String bare = plain;
    for (int i = headings.size() - 1; i >= 0; i--) {
      String behind = bare.substring(headings.get(i).end());
      bare =
          bare.substring(0, headings.get(i).start()) + behind.replaceFirst("^[\\s:：，,、.。—-]+", "");
    }
    return bare;
  }
}

package dev.starloom.enrich.template;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A story with blanks: {@code {name}}, or {@code {name|someone}} with what stands there otherwise.
 * Immutable.
 */
public final class Template {
  /** As long as a prompt may be. */
  static final int MOST_CHARACTERS = 10_000;

  private static final Pattern BLANK =
      Pattern.compile("\\{([a-z][a-z0-9_]{0,30})(?:\\|([^{}|\\p{Cntrl}]{1,100}))?\\}");

  private final List<Part> parts;
  private final Set<String> names;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.names =
        parts.stream()
            .filter(Part.Blank.class::isInstance)
            .map(part -> ((Part.Blank) part).name())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @throws PermanentFailure {@code invalid_template} with a sentence that quotes the mistake
   */
  public static Template parse(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw wrong("it needs 1 to " + MOST_CHARACTERS + " characters");
    }
    List<Part> parts = new ArrayList<>();
    Matcher blank = BLANK.matcher(text);
    int end = 0;
    while (blank.find()) {
      parts.add(words(text.substring(end, blank.start())));
      parts.add(new Part.Blank(blank.group(1), blank.group(2)));
      end = blank.end();
    }
    parts.add(words(text.substring(end)));
    Template template = new Template(parts);
    if (template.names.isEmpty()) {
      throw wrong("it has no blank such as {name}");
    }
    return template;
  }

  private static Part words(String text) {
    int brace = text.replace('}', '{').indexOf('{');
    if (brace >= 0) {
      String near = text.substring(brace, Math.min(text.length(), brace + 20)).strip();
      throw wrong(
          "a blank is {name} or {name|otherwise}, lower-case letters first, not \"" + near + "\"");
    }
    return new Part.Words(text);
  }

  private static PermanentFailure wrong(String what) {
    return new PermanentFailure("invalid_template", "The template can't be used: " + what + ".");
  }

  /** The language of the words around the blanks. */
  public Language language() {
    return LanguageByScript.of(
        parts.stream()
            .filter(Part.Words.class::isInstance)
            .map(part -> ((Part.Words) part).text())
            .collect(Collectors.joining()));
  }

  /**
   * The story with these values, which are taken as they are: braces in them are no blanks.
   *
   * @throws PermanentFailure {@code invalid_data} if a value is missing or has no blank
   */
  public String fill(Map<String, String> values) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new PermanentFailure(
            "invalid_data", "The template has no blank {%s}; it has %s.".formatted(name, listed()));
      }
    }
    String story = parts.stream().map(part -> filled(part, values)).collect(Collectors.joining());
    if (story.length() > MOST_CHARACTERS) {
      throw new PermanentFailure(
          "invalid_data", "The filled story is longer than " + MOST_CHARACTERS + " characters.");
    }
    return story;
  }

  private static String filled(Part part, Map<String, String> values) {
    if (part instanceof Part.Words words) {
      return words.text();
    }
    Part.Blank blank = (Part.Blank) part;
    String value = values.getOrDefault(blank.name(), blank.instead());
    if (value == null) {
      throw new PermanentFailure(
          "invalid_data", "There is no value for the blank {" + blank.name() + "}.");
    }
    return value;
  }

  private String listed() {
    return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
  }
}

package dev.starloom.postprocess.subtitles;

import dev.starloom.platform.typeset.Typeface;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of the cues can be drawn into the picture. Emoji that have no glyph are left out; any other
 * character without one is a box; a line in a script that needs shaping is not drawn at all. The
 * subtitle files always have everything.
 */
public final class Drawable {
  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL);

  private final Typeface typeface;
  private final Set<String> notes = new LinkedHashSet<>();

  public Drawable(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The cues as they are drawn; one of which nothing is left is not among them. */
  public List<Cue> of(List<Cue> cues) {
    return cues.stream().flatMap(cue -> of(cue).stream()).toList();
  }

  /** A sentence for each character or script that is not as written, once. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private Optional<Cue> of(Cue cue) {
    List<String> lines = lines(cue.lines());
    List<String> second = lines(cue.second());
    if (lines.equals(cue.lines()) && second.equals(cue.second())) {
      return Optional.of(cue);
    }
    if (lines.isEmpty()) {
      return second.isEmpty()
          ? Optional.empty()
          : Optional.of(new Cue(cue.start(), cue.end(), second));
    }
    // The marks count characters of lines that are no longer the same.
    List<Mark> marks = lines.equals(cue.lines()) ? cue.marks() : List.of();
    return Optional.of(new Cue(cue.start(), cue.end(), lines, second, marks));
  }

  private List<String> lines(List<String> written) {
    var drawn = new ArrayList<String>();
    for (String line : written) {
      Optional<UnicodeScript> foreign = foreign(line);
      if (foreign.isPresent()) {
        notes.add(
            "Text in %s script is only in the subtitle files: its letters can't be set here."
                .formatted(name(foreign.get())));
        return List.of();
      }
      String rest = withoutEmoji(line).strip();
      if (!rest.isEmpty()) {
        drawn.add(rest);
      }
    }
    return drawn;
  }

  private static Optional<UnicodeScript> foreign(String line) {
    return line.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> !SCRIPTS.contains(script))
        .findFirst();
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String withoutEmoji(String line) {
    Set<Integer> missing = new LinkedHashSet<>(typeface.missing(line));
    missing.forEach(this::note);
    missing.removeIf(c -> !isEmoji(c));
    var rest = new StringBuilder();
    line.codePoints().filter(c -> !missing.contains(c)).forEach(rest::appendCodePoint);
    return missing.isEmpty() ? line : rest.toString().replace("  ", " ");
  }

  private void note(int codePoint) {
    String fate = isEmoji(codePoint) ? "it is left out of the picture" : "a box stands for it";
    notes.add("The character U+%04X has no glyph; %s.".formatted(codePoint, fate));
  }

  private static boolean isEmoji(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
  }
}

package dev.starloom.enrich.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.template.PersonalStories;
import dev.starloom.platform.failure.PermanentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;

/**
 * Fills a template: one JSON object with values a line on standard input; one {@code
 * {"line":N,"text":"…"}} or {@code {"line":N,"error":{"code","message"}}} a line on standard
 * output.
 */
public final class FillMain {
  private static final int USAGE = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private FillMain() {}

  public static void main(String[] args) throws IOException {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * @return exit code: 2 if arguments or template are wrong, with a sentence on standard error
   */
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    PersonalStories stories;
    try {
      Options options = Options.parse(args);
      if (options.template() == null) {
        throw Arguments.wrong("--template is missing");
      }
      stories = new PersonalStories(options.template(), options.language(), Lexicon.bundled());
    } catch (PermanentFailure e) {
      err.println(e.sentence());
      return USAGE;
    }
    Lines.each(in, out, (number, line) -> answer(stories, number, line));
    return 0;
  }

  private static String answer(PersonalStories stories, int number, String line)
      throws IOException {
    try {
      var filled = new LinkedHashMap<String, Object>();
      filled.put("line", number);
      filled.put("text", stories.story(line));
      return JSON.writeValueAsString(filled);
    } catch (PermanentFailure e) {
      return Refused.line(number, e);
    }
  }
}

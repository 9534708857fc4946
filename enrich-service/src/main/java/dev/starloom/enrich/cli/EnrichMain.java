package dev.starloom.enrich.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.enrich.storyboard.Wishes;
import dev.starloom.enrich.template.PersonalStories;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.sky.SkyData;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Directs texts without making films: one text a line on standard input, one JSON a line on
 * standard output, both UTF-8. A text that can't be directed gives {@code
 * {"error":{"code","message"}}}. With a template the lines are values for its blanks, and a line
 * that can't be used gives {@code {"line":N,"error":{…}}}.
 */
public final class EnrichMain {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private final Director director;
  private final Options options;
  private final ObjectMapper json = new ObjectMapper();
  private boolean failed;

  EnrichMain(Director director, Options options) {
    this.director = director;
    this.options = options;
  }

  public static void main(String[] args) throws IOException {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * @return exit code: 2 if the arguments are wrong, with a sentence on standard error; 1 if a line
   *     of values could not be used
   */
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    Options options;
    SkyData sky;
    try {
      options = Options.parse(args);
      sky = SkyData.bundled();
      new Wishes(sky).require(options.sky());
    } catch (PermanentFailure e) {
      err.println(e.sentence());
      return USAGE;
    }
    return new EnrichMain(Director.under(sky), options).each(in, out);
  }

  private int each(InputStream in, PrintStream out) throws IOException {
    if (options.template() == null) {
      Lines.each(in, out, (number, text) -> answer(text));
      return 0;
    }
    var stories = new PersonalStories(options.template(), options.language(), Lexicon.bundled());
    Lines.each(in, out, (number, values) -> answer(stories, number, values));
    return failed ? FAILED : 0;
  }

  private String answer(String text) throws IOException {
    try {
      return json.writeValueAsString(director.direct(options.request(text)));
    } catch (PermanentFailure e) {
      return Refused.text(e);
    }
  }

  private String answer(PersonalStories stories, int number, String values) throws IOException {
    try {
      return json.writeValueAsString(director.direct(options.request(stories.story(values))));
    } catch (PermanentFailure e) {
      failed = true;
      return Refused.line(number, e);
    }
  }
}

package dev.starloom.enrich.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.enrich.storyboard.Wishes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.sky.SkyData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Directs texts without making films: one text a line on standard input, one JSON a line on
 * standard output, both UTF-8. A text that can't be directed gives {@code
 * {"error":{"code","message"}}}.
 */
public final class EnrichMain {
  private static final int USAGE = 2;

  private final Director director;
  private final ObjectMapper json = new ObjectMapper();

  EnrichMain(Director director) {
    this.director = director;
  }

  public static void main(String[] args) throws IOException {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * @return exit code: 2 if the arguments are wrong, with a sentence on standard error
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
    new EnrichMain(Director.under(sky)).each(options, in, out);
    return 0;
  }

  void each(Options options, InputStream in, PrintStream out) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var printer = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isEmpty()) {
        printer.println(answer(options.request(line)));
      }
    }
    printer.flush();
  }

  private String answer(StoryRequest request) throws JsonProcessingException {
    try {
      return json.writeValueAsString(director.direct(request));
    } catch (PermanentFailure e) {
      return json.writeValueAsString(
          Map.of("error", Map.of("code", e.code(), "message", e.sentence())));
    }
  }
}

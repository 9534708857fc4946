package dev.starloom.safety.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.safety.text.ListFault;
import dev.starloom.safety.text.TextGate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Judges texts without the service: the one on the command line, or one a line in a file or on
 * stdin, with one verdict for each on stdout; all UTF-8. Empty lines are skipped. Exit codes: 0
 * nothing is blocked, 1 a text is blocked, 2 wrong usage.
 */
public final class ScreenMain {
  static final int PASSED = 0;
  static final int BLOCKED = 1;
  static final int MISUSED = 2;

  /** The service's setting, as its environment spells it: the same lists decide here. */
  private static final String LISTS = "STARLOOM_SAFETY_LISTS";

  private ScreenMain() {}

  public static void main(String[] arguments) throws IOException {
    if (ScreenVideo.isMeant(arguments)) {
      System.exit(ScreenVideo.run(arguments));
    }
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), System.getenv(LISTS), System.in, out, err));
  }

  static int run(
      List<String> arguments, String lists, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    try {
      var options = ScreenOptions.parse(arguments, lists);
      var gate =
          options.lists() == null ? TextGate.bundled() : TextGate.withFolder(options.lists());
      try (BufferedReader texts = texts(options, in)) {
        return options.batch() != null
            ? new ScreenBatch(gate).run(texts, out)
            : screen(options, gate, texts, out);
      }
    } catch (ScreenOptions.Misuse e) {
      err.println(e.getMessage() + "; usage: " + ScreenOptions.USAGE);
    } catch (ListFault e) {
      err.println(e.getMessage());
    }
    return MISUSED;
  }

  private static BufferedReader texts(ScreenOptions options, InputStream in)
      throws ScreenOptions.Misuse {
    if (options.text() != null) {
      return new BufferedReader(new StringReader(options.text().replaceAll("[\\r\\n]", " ")));
    }
    boolean batched = options.batch() != null && !options.batch().equals("-");
    Path file = batched ? Path.of(options.batch()) : options.file();
    try {
      InputStream from = file == null ? in : Files.newInputStream(file);
      return new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ScreenOptions.Misuse("can't read " + file);
    }
  }

  private static int screen(
      ScreenOptions options, TextGate gate, BufferedReader texts, PrintStream out)
      throws IOException {
    var json = new ObjectMapper();
    int code = PASSED;
    for (String line = texts.readLine(); line != null; line = texts.readLine()) {
      if (!line.isBlank()) {
        TextVerdict verdict = gate.judge("prompt", line, options.policy());
        out.println(options.json() ? json.writeValueAsString(verdict) : TextReport.of(verdict));
        out.flush();
        code = verdict.decision() == Decision.BLOCK ? BLOCKED : code;
      }
    }
    return code;
  }
}

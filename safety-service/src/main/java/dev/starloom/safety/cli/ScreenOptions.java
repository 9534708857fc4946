package dev.starloom.safety.cli;

import dev.starloom.contracts.story.Audiences;
import dev.starloom.safety.text.TextPolicy;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param text null for the texts of a file or of stdin
 * @param file one text a line, or null
 * @param batch a file of JSON lines, {@code -} for stdin, or null
 * @param lists a folder of word lists beside the bundled ones, or null
 */
record ScreenOptions(
    String text, Path file, String batch, TextPolicy policy, boolean json, Path lists) {
  static final String USAGE =
      "screen [TEXT|--file FILE] [--profile children|general|internal] [--json] [--lists FOLDER]"
          + " | screen --batch FILE|- [--lists FOLDER]";

  /** Wrong usage; the message says what is wrong. */
  static final class Misuse extends Exception {
    private static final long serialVersionUID = 1;

    Misuse(String message) {
      super(message);
    }
  }

  /**
   * @param usualLists the folder that the service itself is configured with, or null
   */
  static ScreenOptions parse(List<String> arguments, String usualLists) throws Misuse {
    var parser = new Parser(usualLists);
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      parser.take(rest.next(), rest);
    }
    return parser.options();
  }

  private static final class Parser {
    private String text;
    private Path file;
    private String batch;
    private TextPolicy policy = TextPolicy.GENERAL;
    private boolean json;
    private Path lists;

    Parser(String usualLists) {
      lists = usualLists == null || usualLists.isBlank() ? null : Path.of(usualLists);
    }

    void take(String argument, Iterator<String> rest) throws Misuse {
      switch (argument) {
        case "--json" -> json = true;
        case "--file" -> file = Path.of(value(argument, rest));
        case "--batch" -> batch = value(argument, rest);
        case "--lists" -> lists = Path.of(value(argument, rest));
        case "--profile" -> policy = profile(value(argument, rest));
        case "--" -> text = value(argument, rest);
        default -> word(argument);
      }
    }

    private void word(String argument) throws Misuse {
      if (argument.startsWith("--") && text == null) {
        throw new Misuse("there is no option " + argument);
      }
      text = text == null ? argument : text + " " + argument;
    }

    private static String value(String option, Iterator<String> rest) throws Misuse {
      if (!rest.hasNext()) {
        throw new Misuse(option + " needs a value");
      }
      return rest.next();
    }

    private static TextPolicy profile(String word) throws Misuse {
      if (!Audiences.KNOWN.contains(word)) {
        throw new Misuse("the profile is one of " + String.join(", ", Audiences.KNOWN));
      }
      return TextPolicy.of(word);
    }

    ScreenOptions options() throws Misuse {
      long inputs =
          List.of(text != null, file != null, batch != null).stream().filter(b -> b).count();
      if (inputs > 1) {
        throw new Misuse("give one of a text, --file and --batch");
      }
      if (text != null && text.isBlank()) {
        throw new Misuse("the text is empty");
      }
      return new ScreenOptions(text, file, batch, policy, json, lists);
    }
  }
}

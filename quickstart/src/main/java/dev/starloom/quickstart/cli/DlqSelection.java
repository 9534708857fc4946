package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.dlq.Letter;
import dev.starloom.quickstart.launch.LaunchException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters: some by id, or all of a kind. */
final class DlqSelection {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "As 'dlq list' prints them.")
  private List<String> ids;

  @ArgGroup(exclusive = false)
  private Kind kind;

  /** All, or those that came from one topic or were put aside for one reason. */
  static final class Kind {
    @Option(names = "--all", required = true, description = "All dead letters.")
    private boolean all;

    @Option(names = "--topic", description = "Of these, the ones from this topic.")
    private String topic;

    @Option(names = "--code", description = "Of these, the ones with this code.")
    private String code;

    private boolean matches(Letter letter) {
      return all
          && (topic == null || topic.equals(letter.topic()))
          && (code == null || code.equals(letter.code()));
    }
  }

  List<Letter> of(Map<String, Letter> letters) {
    return ids == null
        ? letters.values().stream().filter(kind::matches).toList()
        : ids.stream().distinct().map(id -> find(letters, id)).toList();
  }

  static Letter find(Map<String, Letter> letters, String id) {
    Letter letter = letters.get(id);
    if (letter == null) {
      throw new LaunchException("There is no dead letter " + id + "; see './starloom dlq list'.");
    }
    return letter;
  }
}

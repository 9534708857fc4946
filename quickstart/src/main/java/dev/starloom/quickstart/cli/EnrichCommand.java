package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "enrich", description = "Print the storyboard of a text without making a film.")
final class EnrichCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ArgGroup(multiplicity = "1")
  private TextInput input;

  @Option(names = "--json", description = "Print JSON, one line a text.")
  private boolean asJson;

  @Option(names = "--lang", description = "zh, en, ja or ko (default: by the text's script).")
  private String language;

  @Option(names = "--style", description = "Visual style (default: mythological_fantasy).")
  private String style;

  @Option(names = "--seconds", description = "Length of the film.")
  private String seconds;

  @Option(names = "--seed", description = "Seed of the story.")
  private String seed;

  @Mixin private SkyOptions sky;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    var options = new ArrayList<String>();
    add(options, "--lang", language);
    add(options, "--style", style);
    add(options, "--seconds", seconds);
    add(options, "--seed", seed);
    options.addAll(sky.asArguments());
    boolean json = asJson || input.file != null;
    return tool(options)
        .run(input.texts(spec), line -> System.out.println(json ? line : text(line)));
  }

  /** The service's own tool; it refuses wrong arguments with exit code 2 and a sentence. */
  static ServiceTool tool(List<String> arguments) {
    return new ServiceTool("enrich-service", "dev.starloom.enrich.cli.EnrichMain", arguments);
  }

  private static void add(List<String> options, String name, String value) {
    if (value != null) {
      options.add(name);
      options.add(value);
    }
  }

  private static String text(String line) {
    try {
      JsonNode board = JSON.readTree(line);
      var text = new StringBuilder("language " + board.path("language").asText());
      for (JsonNode keyword : board.path("keywords")) {
        text.append(
            String.format(
                "%n  %s  →  %s", keyword.path("text").asText(), keyword.path("id").asText()));
      }
      for (JsonNode shot : board.path("shots")) {
        text.append(
            String.format(
                "%n%nshot %d, %.1f s%n  %s%n  %s",
                shot.path("index").asInt() + 1,
                shot.path("seconds").asDouble(),
                shot.path("narration").asText(),
                shot.path("prompt").asText()));
      }
      board
          .path("notes")
          .forEach(note -> text.append(String.format("%n%nNote: %s", note.asText())));
      return text.toString();
    } catch (JsonProcessingException e) {
      return line;
    }
  }
}

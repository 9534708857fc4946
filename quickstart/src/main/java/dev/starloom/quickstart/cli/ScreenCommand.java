package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "screen",
    description = "Print what the text gate decides on a text. Exits 0 whatever the verdict.")
final class ScreenCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ArgGroup(multiplicity = "1")
  private TextInput input;

  @Option(names = "--json", description = "Print JSON, one line a text.")
  private boolean asJson;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    boolean json = asJson || input.file != null;
    return new ServiceTool("safety-service", "dev.starloom.safety.cli.ScreenMain", List.of())
        .run(input.texts(spec), line -> System.out.println(json ? line : text(line)));
  }

  private static String text(String line) {
    try {
      JsonNode verdict = JSON.readTree(line);
      var text = new StringBuilder(verdict.path("verdict").asText());
      for (JsonNode hit : verdict.path("hits")) {
        text.append(
            String.format(
                "%n  %s, severity %d: “%s” (%s)",
                hit.path("category").asText(),
                hit.path("severity").asInt(),
                hit.path("text").asText(),
                hit.path("rule").asText()));
      }
      return text.toString();
    } catch (JsonProcessingException e) {
      return line;
    }
  }
}

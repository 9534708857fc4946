package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.quickstart.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A story with blanks, and a file with the values of one story a line. */
final class TemplateInput {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description = "A story with blanks such as {name} or {name|someone}; with --data.")
  Path template;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "One JSON object a line with a value for each blank; each is a story.")
  Path data;

  /** The arguments of the service's tools that say which template. */
  List<String> arguments() {
    return List.of("--template", template.toAbsolutePath().toString());
  }

  /** All lines, empty ones too: their numbers count. */
  List<String> lines() {
    try {
      return Files.readAllLines(data).stream()
          .map(line -> line.replace("\uFEFF", "").strip())
          .toList();
    } catch (IOException e) {
      throw new LaunchException("Can't read " + data + " as UTF-8 text.", e);
    }
  }

  /**
   * One story a line that has values, or why there is none.
   *
   * @param language of the stories, or null: by the words of the template
   * @throws Wrong if the template can't be used; the sentence is on standard error
   */
  List<PersonalStory> stories(String language) {
    var arguments = new ArrayList<>(arguments());
    if (language != null) {
      arguments.addAll(List.of("--lang", language));
    }
    var stories = new ArrayList<PersonalStory>();
    int code =
        new ServiceTool("enrich-service", "dev.starloom.enrich.cli.FillMain", arguments)
            .run(lines(), answer -> stories.add(story(answer)));
    if (code != 0) {
      throw new Wrong(code);
    }
    return stories;
  }

  static PersonalStory story(String answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      JsonNode error = json.path("error");
      return new PersonalStory(
          json.path("line").asInt(),
          json.path("text").asText(null),
          error.isMissingNode() ? null : error.path("message").asText());
    } catch (JsonProcessingException e) {
      throw new LaunchException("The tool that fills templates does not answer in JSON.", e);
    }
  }

  /** A template that can't be used. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int exitCode;

    Wrong(int exitCode) {
      super("The template can't be used.");
      this.exitCode = exitCode;
    }
  }
}

package dev.starloom.quickstart.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One text, or a file of texts. */
final class TextInput {
  @Parameters(paramLabel = "TEXT", description = "The text.")
  private String text;

  @Option(
      names = "--file",
      description = "A file with one text a line; one JSON a line is printed.")
  Path file;

  List<String> texts(CommandLine.Model.CommandSpec spec) {
    if (file == null && text.isBlank()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "The text is empty.");
    }
    return ServiceTool.texts(text, file);
  }
}

package dev.starloom.quickstart.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "screen",
    description = {
      "Print what the gates decide on a text or a video.",
      "Exits 0 if nothing is blocked, 1 if something is or can't be read, 2 for wrong usage."
    })
final class ScreenCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Input input;

  @Option(
      names = "--profile",
      description = "Who will see it: children, general (default) or internal.")
  private String profile;

  @Option(names = "--release", description = "Where a video goes: private (default) or public.")
  private String release;

  @Option(names = "--json", description = "Print JSON, one line a text or video.")
  private boolean json;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** What is judged. */
  private static final class Input {
    @Parameters(paramLabel = "TEXT", description = "The text.")
    private String text;

    @Option(
        names = "--file",
        description = "A file with one text a line; one JSON a line is printed.")
    private Path file;

    @Option(
        names = "--video",
        description = "A video: every frame is looked at, hits are printed with their times.")
    private Path video;
  }

  @Override
  public Integer call() {
    return new ServiceTool(
            "safety-service", "dev.starloom.safety.cli.ScreenMain", arguments(), true)
        .run(List.of(), System.out::println);
  }

  /** For the tool of the service, which knows what its values may be. */
  List<String> arguments() {
    if (release != null && input.video == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--release is about a video: use it with --video.");
    }
    var arguments = new ArrayList<String>();
    add(arguments, "--profile", profile);
    add(arguments, "--release", release);
    if (json || input.file != null) {
      arguments.add("--json");
    }
    if (input.video != null) {
      add(arguments, "--video", input.video);
    } else if (input.file != null) {
      add(arguments, "--file", input.file);
    } else {
      add(arguments, "--", input.text);
    }
    return arguments;
  }

  private static void add(List<String> arguments, String name, Object value) {
    if (value != null) {
      arguments.addAll(List.of(name, value.toString()));
    }
  }
}

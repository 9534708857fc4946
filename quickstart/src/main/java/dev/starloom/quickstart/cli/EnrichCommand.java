package dev.starloom.quickstart.cli;

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
  @ArgGroup(multiplicity = "1")
  private Input input;

  /** A text, a file of texts, or a template with a file of values. */
  static final class Input {
    @ArgGroup(multiplicity = "1")
    private TextInput texts;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private TemplateInput template;
  }

  @Option(names = "--json", description = "Print JSON, one line a text.")
  private boolean asJson;

  @Option(names = "--lang", description = "zh, en, ja or ko (default: by the text's script).")
  private String language;

  @Option(
      names = "--narration",
      paramLabel = "LANG",
      description = "Language of the narration (default: the text's).")
  private String narration;

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
    add(options, "--narration", narration);
    add(options, "--style", style);
    add(options, "--seconds", seconds);
    add(options, "--seed", seed);
    options.addAll(sky.asArguments());
    if (input.template != null) {
      options.addAll(input.template.arguments());
      return print(options, input.template.lines(), asJson);
    }
    return print(options, input.texts.texts(spec), asJson || input.texts.file != null);
  }

  private static int print(List<String> options, List<String> lines, boolean json) {
    return tool(options)
        .run(lines, line -> System.out.println(json ? line : StoryboardText.of(line)));
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
}

package dev.starloom.quickstart.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "wan", description = "The engine that dreams pictures with a video model.")
final class WanCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: prepare.");
  }

  @Command(
      description = {
        "Compare checksums and convert weights of the model in STARLOOM_RENDER_WAN_MODEL ahead of"
            + " the first start, as its settings (starloom.render.wan) say.",
        "Exit codes: 0 prepared, 1 the model can't be used or the disk is full, 2 wrong settings."
      })
  int prepare() {
    return new ServiceTool(
            "render-service", "dev.starloom.render.cli.WanPrepareMain", List.of(), true)
        .run(List.of(), System.out::println);
  }
}

package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.audit.Rejudged;
import dev.starloom.quickstart.audit.Replay;
import dev.starloom.quickstart.launch.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description =
        "Judge the texts of past stories again with today's word lists, and print those whose"
            + " verdict would change. Changes nothing.")
final class AuditReplayCommand implements Callable<Integer> {
  @Mixin private ApiOption system;

  @Option(names = "--all", description = "Print the texts whose verdict stays, too.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean asJson;

  private int judged;
  private int changed;
  private int printed;

  @Override
  public Integer call() {
    var tool =
        new ServiceTool(
            "safety-service", "dev.starloom.safety.cli.ScreenMain", List.of("--batch", "-"));
    new Replay(system.api(), tool::run).run(this::report);
    Progress.say(judged + " texts were judged again; " + changed + " would change.");
    return 0;
  }

  private void report(Rejudged text) {
    judged++;
    changed += text.changed() ? 1 : 0;
    if (!all && !text.changed()) {
      return;
    }
    if (asJson) {
      System.out.println(text.json());
    } else {
      System.out.println(printed == 0 ? Rejudged.header() + "\n" + text.row() : text.row());
    }
    printed++;
  }
}

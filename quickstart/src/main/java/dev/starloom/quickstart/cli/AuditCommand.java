package dev.starloom.quickstart.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "audit",
    description = "Every verdict and decision on the stories: export it, verify it, replay it.",
    subcommands = {AuditExportCommand.class, AuditVerifyCommand.class, AuditReplayCommand.class})
final class AuditCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: export, verify or replay.");
  }
}

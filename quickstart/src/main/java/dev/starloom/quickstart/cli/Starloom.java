package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Exit codes: 0 success, 1 the story failed or was refused, 2 wrong usage. */
@Command(
    name = "starloom",
    description = "Turns a sentence of myth into a finished film.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      TellCommand.class,
      EnrichCommand.class,
      ScreenCommand.class,
      SkyCommand.class,
      WanCommand.class,
      BenchCommand.class,
      DlqCommand.class,
      AuditCommand.class
    })
public final class Starloom implements Runnable {
  static final int FAILED = 1;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do; for example: ./starloom tell \"…\"");
  }

  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int code =
        new CommandLine(new Starloom())
            .setExecutionExceptionHandler((e, command, parsed) -> report(e))
            .execute(arguments);
    System.exit(code);
  }

  private static int report(Exception e) {
    Progress.say(Failure.sentence(e, Home.fromSystem().log("launcher")));
    return FAILED;
  }
}

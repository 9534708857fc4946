package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.starloom.quickstart.dlq.DeadLetterBox;
import dev.starloom.quickstart.dlq.Letter;
import dev.starloom.quickstart.dlq.LetterException;
import dev.starloom.quickstart.dlq.LetterText;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.LaunchException;
import dev.starloom.quickstart.launch.LauncherLog;
import dev.starloom.quickstart.launch.Progress;
import dev.starloom.quickstart.launch.RunFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "dlq",
    description = "Records that no service could handle: look at them, send them back, drop them.")
final class DlqCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      scope = CommandLine.ScopeType.INHERIT,
      description = "A broker of the cluster (default: the running system's).")
  private String bootstrap;

  @Option(
      names = "--json",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print one JSON document.")
  private boolean asJson;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      scope = CommandLine.ScopeType.INHERIT,
      defaultValue = "10",
      description = "How long the broker may take to answer (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: list, show, replay or drop.");
  }

  @Command(description = "List the dead letters, one a line: id, time, stage, type, code, reason.")
  int list() {
    try (DeadLetterBox box = open()) {
      return report(box.letters().values(), "There are no dead letters.");
    }
  }

  @Command(description = "Show everything of one dead letter, its body included.")
  int show(@Parameters(paramLabel = "ID", description = "As 'dlq list' prints it.") String id) {
    try (DeadLetterBox box = open()) {
      Letter letter = DlqSelection.find(box.letters(), id);
      byte[] body = letter.isBodyOmitted() ? null : box.body(letter);
      System.out.println(
          asJson ? LetterText.whole(letter, body).toString() : LetterText.page(letter, body));
      return 0;
    }
  }

  @Command(description = "Send records back to their topics, and drop their letters.")
  int replay(@ArgGroup(exclusive = true, multiplicity = "1") DlqSelection selection) {
    return forEach(selection, DeadLetterBox::replay, "Sent back: ");
  }

  @Command(description = "Drop dead letters for good; asks nothing.")
  int drop(@ArgGroup(exclusive = true, multiplicity = "1") DlqSelection selection) {
    return forEach(selection, DeadLetterBox::drop, "Dropped: ");
  }

  private int forEach(DlqSelection selection, BiConsumer<DeadLetterBox, Letter> work, String done) {
    try (DeadLetterBox box = open()) {
      List<Letter> letters = selection.of(box.letters());
      var handled = new ArrayList<Letter>();
      try {
        for (Letter letter : letters) {
          if (succeeds(() -> work.accept(box, letter), letter)) {
            Progress.say(done + letter.id());
            handled.add(letter);
          }
        }
      } finally { // what is done is done, even if the broker goes away before the rest
        report(handled, letters.isEmpty() ? "No dead letter matches." : "Nothing was done.");
      }
      return handled.size() == letters.size() ? 0 : 1;
    }
  }

  /** One letter that can't be handled must not stand in the way of those behind it. */
  private static boolean succeeds(Runnable work, Letter letter) {
    try {
      work.run();
      return true;
    } catch (LetterException e) {
      Progress.say("Skipped: " + letter.id() + ": " + e.getMessage());
      return false;
    }
  }

  private int report(Collection<Letter> letters, String none) {
    if (asJson) {
      ArrayNode list = new ObjectMapper().createArrayNode();
      letters.forEach(letter -> list.add(LetterText.json(letter)));
      System.out.println(list);
    } else if (letters.isEmpty()) {
      Progress.say(none);
    } else {
      letters.forEach(letter -> System.out.println(LetterText.line(letter)));
    }
    return 0;
  }

  private DeadLetterBox open() {
    if (timeout < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--timeout takes at least 1 second.");
    }
    LauncherLog.muteKafka();
    return DeadLetterBox.open(
        bootstrap == null ? ofRunningSystem() : bootstrap, Duration.ofSeconds(timeout));
  }

  private static String ofRunningSystem() {
    return RunFile.ofRunning(Home.fromSystem()).stream()
        .flatMap(run -> run.infrastructure().stream())
        .filter(part -> part.name().equals("kafka"))
        .map(part -> "127.0.0.1:" + part.port())
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchException(
                    "Nothing is running; start it with './starloom up', or name a broker with"
                        + " --bootstrap HOST:PORT."));
  }
}

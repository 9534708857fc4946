package dev.starloom.safety.text;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text gate of the moment: the bundled lists with those of a source over them. Lists that can't
 * be used leave the gate as it is. Thread-safe.
 */
public final class LiveTextGate implements Supplier<TextGate> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTextGate.class);

  private final WordLists base;
  private final ListSource source;
  private final Sureness sureness;
  private volatile TextGate current;
  private volatile Optional<String> fault = Optional.empty();
  private String tried;

  /**
   * @throws ListFault if the lists can't be used: a gate that starts with other lists than it was
   *     given would not be noticed
   */
  public LiveTextGate(WordLists base, ListSource source, Sureness sureness) {
    this.base = base;
    this.source = source;
    this.sureness = sureness;
    var lists = base.with(source.read());
    current = TextGate.of(lists, sureness);
    tried = lists.version();
    say(current);
  }

  @Override
  public TextGate get() {
    return current;
  }

  /** Why what the source has now is not in force, if it isn't. */
  public Optional<String> fault() {
    return fault;
  }

  /** Takes what the source has now, if that is something new. */
  public synchronized void refresh() {
    WordLists lists;
    try {
      lists = base.with(source.read());
    } catch (ListFault e) {
      // So that the same lists as before, put back, end the fault.
      tried = "";
      refuse(e.getMessage());
      return;
    }
    if (!lists.version().equals(tried)) {
      tried = lists.version();
      try {
        take(TextGate.of(lists, sureness));
      } catch (ListFault e) {
        refuse(e.getMessage());
      }
    }
  }

  private void take(TextGate gate) {
    current = gate;
    fault = Optional.empty();
    say(gate);
  }

  private static void say(TextGate gate) {
    LOG.atInfo()
        .addKeyValue("lists", gate.version())
        .addKeyValue("examples", gate.examples())
        .log("Word lists taken");
    if (!gate.isTaught()) {
      LOG.warn("No examples teach the text gate; only its lists decide");
    }
  }

  /** Says it once; the next look finds the same fault. */
  private void refuse(String sentence) {
    if (!fault.equals(Optional.of(sentence))) {
      fault = Optional.of(sentence);
      LOG.atWarn()
          .addKeyValue("lists", current.version())
          .addKeyValue("cause", sentence)
          .log("Word lists not taken; those before stay in force");
    }
  }
}

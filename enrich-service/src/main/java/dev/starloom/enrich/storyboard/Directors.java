package dev.starloom.enrich.storyboard;

import dev.starloom.enrich.lexicon.Lexicons;
import java.util.function.Function;
import java.util.function.Supplier;

/** The director who knows the lexicon of the moment. Thread-safe. */
public final class Directors implements Supplier<Director> {
  private final Supplier<Lexicons> lexicons;
  private final Function<Lexicons, Director> hire;
  private volatile Hired hired;

  private record Hired(Lexicons lexicons, Director director) {}

  public Directors(Supplier<Lexicons> lexicons, Function<Lexicons, Director> hire) {
    this.lexicons = lexicons;
    this.hire = hire;
    this.hired = hired(lexicons.get());
  }

  private Hired hired(Lexicons known) {
    return new Hired(known, hire.apply(known));
  }

  /** The same director as long as the lexicon is the same. */
  @Override
  public Director get() {
    Lexicons now = lexicons.get();
    Hired had = hired;
    if (had.lexicons() != now) {
      had = hired(now);
      hired = had;
    }
    return had.director();
  }
}

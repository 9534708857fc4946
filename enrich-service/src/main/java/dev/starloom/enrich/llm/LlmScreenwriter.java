package dev.starloom.enrich.llm;

import dev.starloom.enrich.lexicon.Lexicon;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model cut stories, within a bounded time, and believes nothing unchecked. */
public final class LlmScreenwriter implements Screenwriter {
  private static final Logger LOG = LoggerFactory.getLogger(LlmScreenwriter.class);
  private static final String RULES = "; the rules planned the film.";
  private static final String RESTING =
      "The language model is left alone for a while after repeated failures" + RULES;

  private final LlmSettings settings;
  private final Endpoint endpoint;
  private final ScriptReader reader;
  private final Breaker breaker;
  private final LongSupplier nanoTime;

  /**
   * @param things keywords
   * @param cues of a moment
   * @param nanoTime as {@link System#nanoTime()}
   */
  public LlmScreenwriter(
      LlmSettings settings, Lexicon things, Lexicon cues, LongSupplier nanoTime) {
    this.settings = settings;
    this.endpoint = new Endpoint(settings);
    this.reader = new ScriptReader(things, cues);
    this.breaker = new Breaker(settings.failures(), settings.rest(), nanoTime);
    this.nanoTime = nanoTime;
  }

  @Override
  public Draft write(Commission commission) {
    if (breaker.isOpen()) {
      return Draft.failed(RESTING);
    }
    long start = nanoTime.getAsLong();
    String why = "had no time";
    for (int attempt = 0; attempt <= settings.retries(); attempt++) {
      Duration left = settings.limit().minusNanos(nanoTime.getAsLong() - start);
      if (left.isNegative() || left.isZero()) {
        break;
      }
      try {
        return written(commission, left, start);
      } catch (BadAnswer e) {
        why = "gave an answer that could not be used (" + e.getMessage() + ")";
      } catch (NoAnswer e) {
        why = e.getMessage();
        attempt = e.isWorthAnother() ? attempt : settings.retries();
      }
    }
    return failed(why, start);
  }

  private Draft written(Commission commission, Duration left, long start) {
    String said = endpoint.ask(commission, left);
    Draft draft = reader.read(AnswerReader.read(said), commission, settings.model());
    breaker.succeeded();
    LOG.atInfo()
        .addKeyValue("shots", draft.script().map(script -> script.shots().size()).orElse(0))
        .addKeyValue("millis", millis(start))
        .log("Script written by a language model");
    return draft;
  }

  private Draft failed(String why, long start) {
    breaker.failed();
    LOG.atWarn()
        .addKeyValue("cause", why)
        .addKeyValue("millis", millis(start))
        .log("No script of the language model");
    return Draft.failed("The language model " + why + RULES);
  }

  private long millis(long start) {
    return Duration.ofNanos(nanoTime.getAsLong() - start).toMillis();
  }
}

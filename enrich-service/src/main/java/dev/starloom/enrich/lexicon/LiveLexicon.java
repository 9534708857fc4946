package dev.starloom.enrich.lexicon;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.sky.SkyData;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lexicon of the moment: the bundled files with those of a source over them. A source that
 * can't be read or used leaves the last good lexicon as it is. Thread-safe.
 */
public final class LiveLexicon implements Supplier<Lexicons> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveLexicon.class);

  private final LexiconFiles base;
  private final LexiconSource source;
  private final SkyCheck check;
  private volatile Lexicons current;
  private volatile Optional<String> fault = Optional.empty();
  private String tried = "";

  /** With the bundled lexicon, until {@link #refresh()}. */
  public LiveLexicon(LexiconSource source, SkyData sky) {
    this(LexiconFiles.bundled(), Lexicons.bundled(), source, sky);
  }

  LiveLexicon(LexiconFiles base, LexiconSource source, SkyData sky) {
    this(base, Lexicons.of(base), source, sky);
  }

  private LiveLexicon(LexiconFiles base, Lexicons current, LexiconSource source, SkyData sky) {
    this.base = base;
    this.current = current;
    this.source = source;
    this.check = new SkyCheck(sky);
  }

  @Override
  public Lexicons get() {
    return current;
  }

  /** Why the source is not the lexicon of the moment, if it isn't. */
  public Optional<String> fault() {
    return fault;
  }

  /** Takes what the source has now, if that is something new. */
  public synchronized void refresh() {
    LexiconFiles files;
    try {
      files = base.with(source.read());
    } catch (LexiconFault | TransientFailure e) {
      tried = "";
      refuse(e.getMessage());
      return;
    }
    if (!files.version().equals(tried)) {
      tried = files.version();
      try {
        take(files);
      } catch (LexiconFault e) {
        refuse(e.getMessage());
      }
    }
  }

  private void take(LexiconFiles files) {
    Lexicons lexicons = Lexicons.of(files);
    check.require(lexicons);
    current = lexicons;
    fault = Optional.empty();
    LOG.atInfo()
        .addKeyValue("lexicon", lexicons.version())
        .addKeyValue("entries", lexicons.things().entries().size())
        .log("Lexicon taken");
  }

  /** Says it once; the next look finds the same fault. */
  private void refuse(String sentence) {
    if (!fault.equals(Optional.of(sentence))) {
      fault = Optional.of(sentence);
      LOG.atWarn()
          .addKeyValue("lexicon", current.version())
          .addKeyValue("cause", sentence)
          .log("Lexicon not taken; the one before stays");
    }
  }
}

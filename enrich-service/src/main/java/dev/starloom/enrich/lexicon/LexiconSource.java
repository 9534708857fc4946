package dev.starloom.enrich.lexicon;

import dev.starloom.platform.failure.TransientFailure;

/** Where lexicon files come from that replace or extend the bundled ones. */
@FunctionalInterface
public interface LexiconSource {
  /**
   * All files as they are now.
   *
   * @throws TransientFailure if they can't be read now
   * @throws LexiconFault for a file that can't be one of a lexicon
   */
  LexiconFiles read();
}

package dev.starloom.enrich.lexicon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** A lexicon besides the one that comes with the service. */
@ConfigMapping(prefix = "starloom.enrich.lexicon")
public interface LexiconConfig {
  /**
   * A folder, or a bucket and prefix as {@code s3://bucket/prefix}, with lexicon files that replace
   * the bundled ones of the same name or are added to them. Changes are taken while the service
   * runs; of files that can't be used the log says file and line, and the lexicon stays as it was.
   */
  Optional<String> from();

  /** How often is looked for changes. */
  @WithDefault("30s")
  Duration poll();
}

package dev.starloom.enrich.pipeline;

import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.LiveLexicon;
import dev.starloom.enrich.llm.LlmScreenwriter;
import dev.starloom.enrich.llm.LlmSettings;
import dev.starloom.enrich.llm.Screenwriter;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.enrich.storyboard.Directors;
import dev.starloom.sky.SkyData;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the lexicon at start, so that a service that is ready can do its work; settings of a
 * language model that can't be right stop the start.
 */
@ApplicationScoped
class DirectorProducer {
  private static final Logger LOG = LoggerFactory.getLogger(DirectorProducer.class);

  @Produces
  @Singleton
  SkyData sky() {
    return SkyData.bundled();
  }

  @Produces
  @Singleton
  @Startup
  Directors directors(LiveLexicon lexicon, SkyData sky, EnrichConfig config) {
    return new Directors(
        lexicon,
        known ->
            new Director(
                known.things(),
                known.cues(),
                sky,
                screenwriter(config, known.things(), known.cues())));
  }

  private static Screenwriter screenwriter(EnrichConfig config, Lexicon things, Lexicon cues) {
    Optional<LlmSettings> settings = config.llm().settings();
    if (settings.isEmpty()) {
      return Screenwriter.NOBODY;
    }
    LOG.atInfo().addKeyValue("model", settings.get().model()).log("A language model may direct");
    return new LlmScreenwriter(settings.get(), things, cues, System::nanoTime);
  }
}

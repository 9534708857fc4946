package dev.starloom.enrich.lexicon;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which lexicon is used; there always is one, so that it is always ready. */
@Readiness
@ApplicationScoped
class LexiconReadiness implements HealthCheck {
  private final LiveLexicon lexicon;

  LexiconReadiness(LiveLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public HealthCheckResponse call() {
    Lexicons now = lexicon.get();
    var answer =
        HealthCheckResponse.named("lexicon")
            .up()
            .withData("version", now.version())
            .withData("entries", now.things().entries().size());
    lexicon.fault().ifPresent(fault -> answer.withData("fault", fault));
    return answer.build();
  }
}

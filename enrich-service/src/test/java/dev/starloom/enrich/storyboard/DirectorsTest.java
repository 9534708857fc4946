package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.Requests;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Lexicons;
import dev.starloom.enrich.llm.Screenwriter;
import dev.starloom.sky.SkyData;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DirectorsTest {
  private static final SkyData SKY = SkyData.bundled();

  private final AtomicReference<Lexicons> lexicon = new AtomicReference<>(Lexicons.bundled());
  private final Directors directors =
      new Directors(
          lexicon::get,
          known -> new Director(known.things(), known.cues(), SKY, Screenwriter.NOBODY));

  @Test
  void the_director_stays_while_the_lexicon_does() {
    assertThat(directors.get()).isSameAs(directors.get());
  }

  @Test
  void a_story_is_told_with_the_lexicon_of_the_moment() {
    assertThat(directors.get().direct(Requests.of("Orion rises")).keywords()).isNotEmpty();
    Lexicon nothing = new Lexicon(List.of());
    lexicon.set(new Lexicons(nothing, nothing, "other"));
    assertThat(directors.get().direct(Requests.of("Orion rises")).keywords()).isEmpty();
  }
}

package dev.starloom.postprocess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.postprocess.narration.Murmur;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.pacing.Stories;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "postprocess"))
class NarrationRunTest {
  private static final List<String> LINES =
      List.of("A line that takes its time to be said.", "And a second one.", "The end.");

  @Inject ArtifactStore artifacts;

  private final List<StoryEvent> said = new ArrayList<>();
  private final List<StoryEvent> hinted = new ArrayList<>();
  private final Murmur voice = new Murmur();

  /** Stands for a process that is killed: nothing is caught or said after it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static Storyboard board(Double wished, List<String> lines) {
    return Stories.board(24, wished, lines, 3, 3, 3);
  }

  private NarrateJob job(String storyId, Storyboard board) {
    ArtifactRef ref = artifacts.putJson(ArtifactKeys.storyboard(storyId), board);
    return new NarrateJob(storyId, ref, ref, ref);
  }

  private void run(NarrateJob job, Speaker speaker) {
    new NarrationRun(artifacts, said::add, hinted::add, speaker).run(job, () -> false);
  }

  private static Speaker named(String voices, Speaker speaker) {
    return new Speaker() {
      @Override
      public Utterance say(String language, String text, double tempo) throws NarrationUnavailable {
        return speaker.say(language, text, tempo);
      }

      @Override
      public String voices() {
        return voices;
      }
    };
  }

  private StoryNarrated last() {
    return (StoryNarrated) said.get(said.size() - 1);
  }

  private Storyboard lastBoard() {
    return artifacts.readJson(last().storyboard(), Storyboard.class);
  }

  @Test
  void a_story_is_narrated_with_the_lengths_that_its_lines_need() {
    run(job("run-1", board(null, LINES)), voice);

    assertThat(lastBoard().shots().get(0).seconds()).isBetween(4.45, 5.0);
    assertThat(artifacts.readJson(last().narration(), Narration.class).lines())
        .extracting(Narration.Line::shot, Narration.Line::text, Narration.Line::voice)
        .containsExactly(
            tuple(0, LINES.get(0), "murmur"),
            tuple(1, LINES.get(1), "murmur"),
            tuple(2, LINES.get(2), "murmur"));
    assertThat(hinted).contains(new StoryProgress("run-1", "narration", 3, 3));
  }

  @Test
  void the_verdicts_go_along() {
    NarrateJob job = job("run-2", board(null, LINES));
    run(job, voice);

    assertThat(last().promptVerdict()).isEqualTo(job.promptVerdict());
    assertThat(last().storyboardVerdict()).isEqualTo(job.storyboardVerdict());
  }

  @Test
  void a_process_that_is_killed_before_it_says_so_leaves_nothing_to_be_paid_again() {
    NarrateJob job = job("run-3", board(null, LINES));
    var killed =
        new NarrationRun(
            artifacts,
            event -> {
              throw new Killed();
            },
            hinted::add,
            voice);
    assertThatThrownBy(() -> killed.run(job, () -> false)).isInstanceOf(Killed.class);

    run(job, voice);

    assertThat(voice.asked()).isEqualTo(LINES);
    assertThat(lastBoard().shots().get(0).seconds()).isGreaterThan(4);
  }

  @Test
  void a_process_that_is_killed_between_two_lines_leaves_the_first() {
    NarrateJob job = job("run-4", board(null, LINES));
    Speaker dies =
        (language, text, tempo) -> {
          if (text.equals(LINES.get(1))) {
            throw new Killed();
          }
          return voice.say(language, text, tempo);
        };
    assertThatThrownBy(() -> run(job, dies)).isInstanceOf(Killed.class);

    run(job, voice);

    assertThat(voice.asked()).isEqualTo(LINES);
  }

  @Test
  void a_narrator_that_was_frozen_changes_nothing_when_it_wakes_up() {
    NarrateJob job = job("run-5", board(null, LINES));
    Speaker slower = (language, text, tempo) -> Murmur.speech(text + text, tempo);
    Speaker frozen =
        (language, text, tempo) -> {
          if (said.isEmpty()) {
            run(job, voice);
          }
          return slower.say(language, text, tempo);
        };

    run(job, named("slower", frozen));

    assertThat(said).hasSize(2);
    assertThat(said.get(1)).isEqualTo(said.get(0));
  }

  @Test
  void other_voices_are_not_taken_for_the_ones_that_spoke() throws Exception {
    new Speeches(artifacts, voice, "run-6", "en").say("A line.", 1);
    new Speeches(artifacts, named("endpoint", voice), "run-6", "en").say("A line.", 1);
    new Speeches(artifacts, voice, "run-6", "en").say("A line.", 1);

    assertThat(voice.asked()).hasSize(2);
  }

  @Test
  void a_story_that_nobody_can_speak_goes_on_in_silence_and_says_why() {
    run(
        job("run-7", board(null, LINES)),
        (language, text, tempo) -> {
          throw new NarrationUnavailable("the voice is away", null);
        });

    assertThat(last().narration()).isNull();
    assertThat(lastBoard().notes())
        .contains("There is no narration (the voice is away); the subtitles tell the story.");
    assertThat(lastBoard().seconds()).isEqualTo(board(null, LINES).seconds());
  }

  @Test
  void a_line_that_nobody_can_speak_is_left_out_alone() {
    run(
        job("run-8", board(null, LINES)),
        (language, text, tempo) -> {
          if (text.equals(LINES.get(1))) {
            throw new NarrationUnavailable("unknown script", null);
          }
          return voice.say(language, text, tempo);
        });

    assertThat(lastBoard().notes())
        .contains("The line of shot 2 is not spoken (unknown script); its subtitle tells it.");
    assertThat(artifacts.readJson(last().narration(), Narration.class).lines())
        .extracting(Narration.Line::shot)
        .containsExactly(0, 2);
  }

  @Test
  void a_story_without_a_line_is_said_to_be_narrated_as_it_is() {
    NarrateJob job = job("run-9", board(null, List.of("", " ", "")));
    run(job, voice);

    assertThat(last()).isEqualTo(job.done(job.storyboard(), null));
    assertThat(voice.asked()).isEmpty();
  }

  @Test
  void lines_that_do_not_fit_into_the_wished_length_are_spoken_again_and_faster() {
    run(job("run-10", board(8.0, List.of("x".repeat(30), "y".repeat(30), "z".repeat(14)))), voice);

    assertThat(voice.asked()).hasSize(6);
    assertThat(lastBoard().seconds()).isEqualTo(8);
    assertThat(lastBoard().notes()).anyMatch(note -> note.contains("% faster"));
  }

  @Test
  void a_story_that_was_cancelled_is_spoken_no_further() {
    var run = new NarrationRun(artifacts, said::add, hinted::add, voice);
    NarrateJob job = job("run-11", board(null, LINES));

    assertThatThrownBy(() -> run.run(job, () -> voice.asked().size() == 1))
        .isInstanceOf(CancellationException.class);
    assertThat(voice.asked()).hasSize(1);
    assertThat(said).isEmpty();
  }

  @Test
  void a_story_of_the_past_that_has_its_film_is_not_spoken() {
    NarrateJob job = job("run-12", board(null, LINES));
    artifacts.putJson(ArtifactKeys.film("run-12", "film.json"), List.of());
    run(job, voice);

    assertThat(voice.asked()).isEmpty();
    assertThat(said).isEmpty();
  }
}

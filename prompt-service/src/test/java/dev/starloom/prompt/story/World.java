package dev.starloom.prompt.story;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A story as it is after some steps, and all that was said of it. A step makes another world, as a
 * transaction does, so that one that is rolled back leaves nothing behind. Every step is held
 * against {@link Rules}.
 */
final class World {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-19T21:00:00Z"), ZoneOffset.UTC);

  final Rows rows;
  final List<StoryEvent> said;
  private final Services services;
  private final Observed observed;
  private List<Object> values;

  private World(Rows rows, List<StoryEvent> said, Services services, Observed observed) {
    this.rows = rows;
    this.said = said;
    this.services = services;
    this.observed = observed;
  }

  static World submitted(Services services, Observed observed) {
    Rows rows = Rows.submitted("video_1");
    rows.story.review = services.review();
    return new World(rows, List.of(), services, observed);
  }

  /** What happens to a story. */
  private interface Step {
    void to(Story story);
  }

  /**
   * @param again whether it was heard before: then it must change nothing
   */
  World hears(StoryEvent fact, boolean again) {
    World after = step(EventType.of(fact).topic(), story -> services.tell(story, fact));
    if (again) {
      Rules.nothingHappened(this, after);
    }
    return after;
  }

  World cancelled() {
    return step("cancel", Story::cancel);
  }

  World reviewed(boolean approve) {
    var voice = new Voice("Li", "too bright", CLOCK.instant());
    return approve
        ? step("approve", story -> story.review().approve(voice, 1))
        : step("reject", story -> story.review().reject(voice));
  }

  /** What the reviewer says who is asked now. */
  World answered(Decisions decisions) {
    boolean first = rows.shots.isEmpty() || rows.shots.get(0).take == 1;
    return decisions.again() && first ? again() : reviewed(decisions.approve());
  }

  /** A reviewer wants the first shot made again. */
  World again() {
    var voice = new Voice("Li", "too bright", CLOCK.instant());
    return step("rerender", story -> story.review().rerender(voice, 0));
  }

  private World step(String cause, Step step) {
    Rows next = rows.copy();
    var story = new Story(next.story, next.shots, CLOCK);
    step.to(story);
    var all = new ArrayList<>(said);
    all.addAll(story.said());
    var after = new World(next, List.copyOf(all), services, observed);
    observed.add(cause, story.moves());
    Rules.check(this, after, story.moves());
    Gates.check(this, after);
    return after;
  }

  /** Every value of every row; a world does not change, so they are read once. */
  List<Object> values() {
    if (values == null) {
      values = rows.values();
    }
    return values;
  }

  StoryState state() {
    return rows.story.state();
  }

  boolean ended() {
    return !(state() instanceof StoryState.Live);
  }

  boolean inReview() {
    return state() instanceof StoryState.Reviewing;
  }

  int count(Class<? extends StoryEvent> form) {
    return (int) said.stream().filter(form::isInstance).count();
  }
}

package dev.starloom.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every type of event between the services: its topic, its CloudEvents {@code type} and its Java
 * form.
 */
public enum EventType {
  STORY_ACCEPTED(Topics.STORY_ACCEPTED, StoryAccepted.class),
  STORY_REJECTED(Topics.STORY_REJECTED, StoryRejected.class),
  STORY_SUBMITTED(Topics.STORY_SUBMITTED, StorySubmitted.class),
  STORY_ADMITTED(Topics.STORY_ADMITTED, StoryAdmitted.class),
  STORY_STORYBOARDED(Topics.STORY_STORYBOARDED, StoryStoryboarded.class),
  STORY_SCREENED(Topics.STORY_SCREENED, StoryScreened.class),
  STORY_NARRATED(Topics.STORY_NARRATED, StoryNarrated.class),
  STORY_APPROVED(Topics.STORY_APPROVED, StoryApproved.class),
  STORY_REVIEWED(Topics.STORY_REVIEWED, StoryReviewed.class),
  STORY_FINISHED(Topics.STORY_FINISHED, StoryFinished.class),
  STORY_FAILED(Topics.STORY_FAILED, StoryFailed.class),
  STORY_PROGRESS(Topics.STORY_PROGRESS, StoryProgress.class),
  STORY_CONTROL(Topics.STORY_CONTROL, StoryControl.class),
  SHOT_REQUESTED(Topics.SHOT_REQUESTED, ShotRequested.class),
  SHOT_RENDERED(Topics.SHOT_RENDERED, ShotRendered.class),
  SHOT_SCREENED(Topics.SHOT_SCREENED, ShotScreened.class),
  SHOT_FAILED(Topics.SHOT_FAILED, ShotFailed.class),
  SHOT_PROGRESS(Topics.SHOT_PROGRESS, ShotProgress.class);

  private final String topic;
  private final Class<? extends StoryEvent> form;

  EventType(String topic, Class<? extends StoryEvent> form) {
    this.topic = topic;
    this.form = form;
  }

  public String topic() {
    return topic;
  }

  /** The CloudEvents {@code type} attribute, with the major version of the body. */
  public String type() {
    return topic + ".v1";
  }

  public Class<? extends StoryEvent> form() {
    return form;
  }

  public static EventType of(StoryEvent event) {
    return Arrays.stream(values())
        .filter(t -> t.form == event.getClass())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type for " + event.getClass()));
  }

  public static Optional<EventType> named(String type) {
    return Arrays.stream(values()).filter(t -> t.type().equals(type)).findFirst();
  }
}

package dev.starloom.contracts.event;

/** An event about a story that exists. */
public sealed interface StoryEvent extends Event
    permits StorySubmitted,
        StoryAdmitted,
        StoryStoryboarded,
        StoryScreened,
        StoryApproved,
        StoryFinished,
        StoryFailed,
        StoryProgress,
        StoryControl,
        ShotEvent {
  String storyId();
}

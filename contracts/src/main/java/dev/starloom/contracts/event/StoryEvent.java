package dev.starloom.contracts.event;

/**
 * A fact (or, for {@code *.requested} and {@code story.control}, a request) about a story, crossing
 * a service border. Serialised as JSON in CloudEvents binary mode; changes are additive only.
 */
public sealed interface StoryEvent
    permits StoryAccepted,
        StoryRejected,
        StorySubmitted,
        StoryAdmitted,
        StoryStoryboarded,
        StoryScreened,
        StoryNarrated,
        StoryApproved,
        StoryFinished,
        StoryFailed,
        StoryProgress,
        StoryControl,
        StoryReviewed,
        ShotEvent {
  String storyId();
}

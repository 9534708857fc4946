package dev.starloom.contracts.event;

/** An event about one shot of a story. */
public sealed interface ShotEvent extends StoryEvent
    permits ShotRequested, ShotRendered, ShotScreened, ShotFailed, ShotProgress {
  String shotId();
}

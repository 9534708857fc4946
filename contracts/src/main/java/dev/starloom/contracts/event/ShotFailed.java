package dev.starloom.contracts.event;

/** A shot can't be rendered; the story fails with this code and sentence. */
public record ShotFailed(String storyId, String shotId, String code, String sentence)
    implements ShotEvent {}

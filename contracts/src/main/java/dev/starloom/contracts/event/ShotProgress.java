package dev.starloom.contracts.event;

/** {@code done} of {@code total} frames are rendered. May be lost or late. */
public record ShotProgress(String storyId, String shotId, int done, int total)
    implements ShotEvent {}

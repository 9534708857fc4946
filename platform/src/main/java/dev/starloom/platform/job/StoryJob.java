package dev.starloom.platform.job;

/** A job that is done for a story. */
public interface StoryJob {
  String storyId();
}

package dev.starloom.contracts.event;

/**
 * Answers a producer outside: its request became a story, now or when it was sent before.
 *
 * @param source CloudEvents {@code source} of the request
 * @param requestId CloudEvents {@code id} of the request
 */
public record StoryAccepted(String storyId, String source, String requestId)
    implements StoryEvent {}

package dev.starloom.contracts.event;

/**
 * Answers a producer outside: its request can't become a story, and nothing of it is kept.
 *
 * @param storyId the id that the story would have had; there is no such story unless an earlier,
 *     different request with the same source and id was accepted
 * @param source CloudEvents {@code source} of the request
 * @param requestId CloudEvents {@code id} of the request
 * @param code stable, snake case; the same codes as the REST call's
 * @param param the field at fault, or null
 * @param sentence what is wrong and what would be right
 */
public record StoryRejected(
    String storyId, String source, String requestId, String code, String param, String sentence)
    implements StoryEvent {}

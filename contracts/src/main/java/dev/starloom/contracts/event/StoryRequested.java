package dev.starloom.contracts.event;

import dev.starloom.contracts.story.StoryRequest;

/** A producer outside asks for a film over Kafka; validated like the REST call. */
public record StoryRequested(StoryRequest request) implements Event {}

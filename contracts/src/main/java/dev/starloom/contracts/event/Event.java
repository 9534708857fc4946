package dev.starloom.contracts.event;

/**
 * A fact (or, for {@code *.requested} and {@code story.control}, a request) that crosses a service
 * border. Serialised as JSON in CloudEvents binary mode; changes are additive only.
 */
public sealed interface Event permits StoryRequested, StoryEvent {}

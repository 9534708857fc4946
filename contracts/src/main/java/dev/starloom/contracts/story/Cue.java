package dev.starloom.contracts.story;

/**
 * When the narration names a figure.
 *
 * @param figure one of the scene's figures
 * @param at share of the shot's time, 0 to 1
 */
public record Cue(String figure, double at) {}

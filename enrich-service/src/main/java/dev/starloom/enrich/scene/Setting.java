package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;

/**
 * Where and when a shot plays.
 *
 * @param time {@code night}, {@code dawn}, {@code dusk} or {@code day}
 */
public record Setting(Scene scene, String time) {}

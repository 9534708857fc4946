package dev.starloom.render.wan.run;

import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.need.ClipShape;

/**
 * A clip, complete: equal requests give equal clips on equal machines.
 *
 * @param negativePrompt what must not be seen; without guidance it is not looked at
 * @param seed of which the low 32 bits count, as in the reference
 */
public record ClipRequest(
    String prompt, String negativePrompt, ClipShape shape, DenoisePlan plan, long seed) {}

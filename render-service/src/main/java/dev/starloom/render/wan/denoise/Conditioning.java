package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.tensor.Tensor;

/**
 * What the experts are told, as {@code [1, 512, width]}; rows after the prompt's end are zero, for
 * the experts have no mask.
 *
 * @param negative null without guidance
 */
public record Conditioning(Tensor prompt, Tensor negative) {}

package dev.starloom.render.wan.graph;

/**
 * The networks of a model, each ready to be loaded.
 *
 * @param fingerprint 64 hex digits of all that determines the networks' numbers: the model, the
 *     precision, the LoRAs
 */
public record PreparedModel(
    NetworkGraph textEncoder,
    NetworkGraph highNoise,
    NetworkGraph lowNoise,
    VaeGraphs vae,
    String fingerprint) {}

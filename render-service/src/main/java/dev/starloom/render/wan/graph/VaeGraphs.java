package dev.starloom.render.wan.graph;

/** A video decoder that can be loaded. */
public sealed interface VaeGraphs {
  /** One graph for the whole video. */
  record Whole(NetworkGraph graph) implements VaeGraphs {}

  /** A graph for the first latent frame and one for those after it. */
  record Chunks(NetworkGraph first, NetworkGraph next) implements VaeGraphs {}
}

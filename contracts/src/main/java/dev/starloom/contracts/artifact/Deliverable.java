package dev.starloom.contracts.artifact;

import static java.util.Objects.requireNonNull;

/**
 * A file that belongs to a finished film.
 *
 * @param name the file's name for those who fetch it, such as {@code film.m3u8}; unique in a film
 */
public record Deliverable(String name, ArtifactRef artifact) {
  public Deliverable {
    requireNonNull(name, "name");
    requireNonNull(artifact, "artifact");
  }
}

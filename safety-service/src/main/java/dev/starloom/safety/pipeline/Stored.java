package dev.starloom.safety.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import java.util.function.Supplier;

/** A document as it lies in the bucket, which is what counts: it is written once. */
record Stored<T>(ArtifactRef ref, T document) {

  /**
   * The document under a key; made and stored if it is not there yet. Of two that are made at the
   * same moment both callers get the one that was stored.
   */
  static <T> Stored<T> once(ArtifactStore artifacts, String key, Class<T> form, Supplier<T> make) {
    ArtifactRef ref = artifacts.find(key).orElseGet(() -> artifacts.putJson(key, make.get()));
    return new Stored<>(ref, artifacts.readJson(ref, form));
  }
}

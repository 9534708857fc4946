package dev.starloom.render.engine;

import dev.starloom.contracts.story.RenderSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Makes the picture of one clip. Safe for use by several threads. */
public interface RenderEngine {

  /** Name and version, for example {@code planetarium/1}; part of the clip's address. */
  String id();

  /**
   * What the clip of a spec shows differently than asked, one sentence each; the same for equal
   * specs.
   *
   * @throws dev.starloom.platform.failure.PermanentFailure for a spec that can't be drawn
   */
  List<String> notes(RenderSpec spec);

  /**
   * Renders the clip into a file and blocks until it is complete. Equal specs give equal clips.
   *
   * @param target H.264 MP4, replaced if it exists; absent after a failure
   * @param progress gets the number of frames done, growing
   * @param cancelled asked between frames
   * @throws dev.starloom.platform.failure.PermanentFailure for a spec that can't be drawn
   * @throws dev.starloom.platform.failure.TransientFailure for everything else that goes wrong
   * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
   */
  void render(RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled);

  /**
   * Renders the figures and names of the clip alone, frame by frame where they are in the clip, on
   * a transparent ground. Fails as {@link #render} does.
   *
   * @param target FFV1 with alpha in Matroska, replaced if it exists; absent after a failure
   * @return false, and no file, where the engine draws no figures of its own
   */
  default boolean overlay(RenderSpec spec, Path target, BooleanSupplier cancelled) {
    return false;
  }
}

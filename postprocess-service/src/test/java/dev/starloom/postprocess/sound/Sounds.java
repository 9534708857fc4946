package dev.starloom.postprocess.sound;

import java.util.Optional;

/** Parts of the mix for tests of other packages. */
public final class Sounds {
  private Sounds() {}

  public static Ducking nobodySpeaks() {
    return Ducking.none();
  }

  /** The mix of effects alone. */
  public static Stereo of(Backdrop effects, double seconds) {
    return Mix.mixed(new Stems(Optional.empty(), Optional.empty(), effects, seconds));
  }
}

package dev.starloom.postprocess.sound;

/** Sound behind a film that is made on the spot, as it would be too long to keep. */
@FunctionalInterface
public interface Backdrop {
  Backdrop NONE = (bus, ducking) -> {};

  /** Adds itself to what is there, lower where somebody speaks. */
  void addTo(Stereo bus, Ducking ducking);
}

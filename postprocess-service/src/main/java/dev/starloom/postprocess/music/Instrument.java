package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** Turns a note into sound, added to what is there. */
@FunctionalInterface
interface Instrument {
  void play(Note note, Stereo out, SplittableRandom random);
}

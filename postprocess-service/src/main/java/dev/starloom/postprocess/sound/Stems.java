package dev.starloom.postprocess.sound;

import java.util.Optional;

/**
 * The parts of a film's sound.
 *
 * @param music changed by the mix, so that a long film fits into memory
 * @param effects wind, waves and the like; {@link Backdrop#NONE} for none
 * @param seconds length of the film
 */
public record Stems(
    Optional<Speech> voice, Optional<Stereo> music, Backdrop effects, double seconds) {}

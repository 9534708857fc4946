package dev.starloom.postprocess.film;

import dev.starloom.postprocess.sound.Loudness;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A film that passed its check, with nothing beside it but its subtitles.
 *
 * @param cues how many subtitles there are
 * @param picture as in {@link Film}
 */
record Reel(
    Path video, Path webVtt, Path subRip, int cues, Loudness loudness, Optional<String> picture) {}

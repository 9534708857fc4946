package dev.starloom.postprocess.film;

import dev.starloom.postprocess.quality.PictureWatch;
import java.nio.file.Path;

/**
 * The picture of a film, without sound.
 *
 * @param file H.264 in MP4
 * @param watch what was seen in it
 */
record Picture(Path file, PictureWatch watch) {}

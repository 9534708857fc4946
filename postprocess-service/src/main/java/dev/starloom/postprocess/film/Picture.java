package dev.starloom.postprocess.film;

import dev.starloom.postprocess.quality.PictureWatch;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The picture of a film.
 *
 * @param file H.264 in MP4; what else is in it is not of this film
 * @param watch what was seen in it
 * @param key digest of all that it was made of; empty where a clip is the picture
 */
record Picture(Path file, PictureWatch watch, Optional<String> key) {}

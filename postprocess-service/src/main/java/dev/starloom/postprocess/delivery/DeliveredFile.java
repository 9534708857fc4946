package dev.starloom.postprocess.delivery;

import java.nio.file.Path;

/**
 * A file that is to be kept with the film.
 *
 * @param name under which it is fetched; playlists refer to each other by these names
 */
public record DeliveredFile(String name, Path file, String mediaType) {}

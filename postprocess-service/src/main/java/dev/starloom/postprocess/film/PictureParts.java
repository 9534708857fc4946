package dev.starloom.postprocess.film;

import java.util.List;

/**
 * What a picture is made of.
 *
 * @param shots the filters of each shot
 * @param titles the subtitles in the picture
 * @param overlays what is laid over all, the lowest first
 */
record PictureParts(List<String> shots, Titles titles, List<Overlay> overlays) {
  PictureParts {
    shots = List.copyOf(shots);
    overlays = List.copyOf(overlays);
  }
}

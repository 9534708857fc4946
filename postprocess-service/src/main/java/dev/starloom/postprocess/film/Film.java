package dev.starloom.postprocess.film;

import java.nio.file.Path;
import java.util.List;

/**
 * A finished film on disk.
 *
 * @param video MP4 with H.264, AAC and, where there is narration, a subtitle track
 * @param webVtt the cues
 * @param subRip the same cues
 * @param thumbnail JPEG
 * @param seconds length of the film
 * @param notes what was done differently than asked, one sentence each
 */
public record Film(
    Path video, Path webVtt, Path subRip, Path thumbnail, double seconds, List<String> notes) {
  public Film {
    notes = List.copyOf(notes);
  }
}

package dev.starloom.postprocess.film;

import dev.starloom.postprocess.delivery.DeliveredFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A finished film on disk.
 *
 * @param video MP4 with H.264, AAC and, where there is narration, a subtitle track
 * @param webVtt the cues
 * @param subRip the same cues
 * @param thumbnail JPEG
 * @param seconds length of the film
 * @param notes what was done differently than asked, one sentence each
 * @param further what is handed over beside these
 * @param picture SHA-256, in hexadecimal digits, of all that its picture was made of; empty where
 *     it was not encoded
 */
public record Film(
    Path video,
    Path webVtt,
    Path subRip,
    Path thumbnail,
    double seconds,
    List<String> notes,
    List<DeliveredFile> further,
    Optional<String> picture) {
  public Film {
    notes = List.copyOf(notes);
    further = List.copyOf(further);
  }
}

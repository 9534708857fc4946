package dev.starloom.postprocess.quality;

import java.util.List;

/**
 * What a film should be.
 *
 * @param seconds its length
 * @param subtitles whether it has a subtitle track
 * @param sounding whether anything is to be heard in it
 * @param music whether something is to be heard all the time
 * @param spoken when somebody speaks
 * @param held when the picture stands still because a clip was too short; the film's notes say so
 */
public record Expected(
    double seconds,
    int fps,
    boolean subtitles,
    boolean sounding,
    boolean music,
    List<Span> spoken,
    List<Span> held) {
  public Expected {
    spoken = List.copyOf(spoken);
    held = List.copyOf(held);
  }
}

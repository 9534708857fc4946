package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a film is made of.
 *
 * @param clips one for each shot, in order
 * @param speech the spoken lines by index of their shot; empty: nothing is spoken
 * @param notes what is known to be different than asked, one sentence each
 * @param overlays figures and names of each shot alone, in order; empty: not wanted
 */
public record FilmOrder(
    String storyId,
    Storyboard board,
    List<Path> clips,
    Map<Integer, Utterance> speech,
    List<String> notes,
    List<Path> overlays) {
  public FilmOrder {
    clips = List.copyOf(clips);
    speech = Map.copyOf(speech);
    notes = List.copyOf(notes);
    overlays = List.copyOf(overlays);
  }

  /** An order of the film alone. */
  public FilmOrder(
      String storyId,
      Storyboard board,
      List<Path> clips,
      Map<Integer, Utterance> speech,
      List<String> notes) {
    this(storyId, board, clips, speech, notes, List.of());
  }

  public FilmOrder showing(List<Path> overlays) {
    return new FilmOrder(storyId, board, clips, speech, notes, overlays);
  }

  public FilmOrder noting(String note) {
    List<String> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new FilmOrder(storyId, board, clips, speech, all, overlays);
  }
}

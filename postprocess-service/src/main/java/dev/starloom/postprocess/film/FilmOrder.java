package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a film is made of.
 *
 * @param clips one for each shot, in order
 * @param speech the spoken lines by index of their shot; empty: nothing is spoken
 * @param notes what is known to be different than asked, one sentence each
 */
public record FilmOrder(
    String storyId,
    Storyboard board,
    List<Path> clips,
    Map<Integer, Utterance> speech,
    List<String> notes) {
  public FilmOrder {
    clips = List.copyOf(clips);
    speech = Map.copyOf(speech);
    notes = List.copyOf(notes);
  }
}

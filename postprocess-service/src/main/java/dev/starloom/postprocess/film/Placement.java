package dev.starloom.postprocess.film;

import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the spoken lines where their shots are in the film. */
final class Placement {
  private Placement() {}

  /**
   * Empty where nothing is spoken.
   *
   * @param speech by index of the shot; a line that has none keeps its time in silence
   * @param notes gets a sentence for each line that is cut
   */
  static Optional<Recital> of(
      Timeline timeline, Map<Integer, Utterance> speech, Collection<String> notes) {
    if (speech.isEmpty()) {
      return Optional.empty();
    }
    List<Slot> slots = timeline.slots();
    List<Integer> shots = timeline.narrated();
    var parts = new ArrayList<Recital.Part>();
    for (int i = 0; i < slots.size(); i++) {
      int shot = shots.get(i);
      double end = timeline.seconds(timeline.start(shot) + timeline.length(shot));
      var part = new Recital.Part(slots.get(i), end, speech.get(shot));
      parts.add(part);
      if (part.isCut()) {
        notes.add("The line of shot " + (shot + 1) + " is longer than its shot; it is cut.");
      }
    }
    return Optional.of(Recital.of(parts));
  }
}

package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Shortening;
import dev.starloom.enrich.narration.ShotCutter;
import dev.starloom.enrich.narration.Span;
import dev.starloom.enrich.narration.SpeechRate;
import dev.starloom.enrich.scene.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Divides one story into takes and gives each its time. */
final class Takes {
  private final StoryRequest request;
  private final SpeechRate rate;
  private final Timing timing;
  private final Picture whole;

  /** Ends by starts of what calls up an image. */
  private final NavigableMap<Integer, Integer> pictures = new TreeMap<>();

  Takes(StoryRequest request, SpeechRate rate, Picture whole) {
    this.request = request;
    this.rate = rate;
    this.timing = new Timing(request.fps());
    this.whole = whole;
    whole.mentions().stream()
        .filter(mention -> mention.entry().isPicture())
        .forEach(mention -> pictures.put(mention.start(), mention.end()));
  }

  /**
   * @param notes gets a sentence for everything that is not as asked
   */
  List<Take> plan(Collection<String> notes) {
    String prompt = request.prompt();
    int most =
        request.seconds() == null ? ShotCutter.MAX_SHOTS : Timing.mostShots(request.seconds());
    List<Span> spans = new ShotCutter(rate, this::isPicture).cut(prompt, most);
    List<String> lines = spans.stream().map(span -> Narration.clean(span.of(prompt))).toList();
    double[] speech = lines.stream().mapToDouble(rate::seconds).toArray();
    int[] frames =
        request.seconds() == null
            ? timing.natural(speech)
            : timing.wanted(speech, request.seconds());
    List<Take> takes = new ArrayList<>();
    for (int i = 0; i < frames.length; i++) {
      String narration = fitted(lines.get(i), frames[i], frames.length, i, notes);
      takes.add(new Take(lines.get(i), narration, frames[i], picture(spans.get(i))));
    }
    return takes;
  }

  private String fitted(String line, int frames, int shots, int index, Collection<String> notes) {
    double room = timing.room(frames, shots);
    if (request.seconds() == null || rate.seconds(line) <= room) {
      return line;
    }
    String shorter = new Shortening(rate).shorten(line, room);
    notes.add(
        "The narration of shot %d was %s to fit into a film of %s seconds."
            .formatted(index + 1, shorter.isEmpty() ? "left out" : "shortened", wantedSeconds()));
    return shorter;
  }

  private String wantedSeconds() {
    double seconds = request.seconds();
    return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
  }

  private boolean isPicture(Span clause) {
    Map.Entry<Integer, Integer> first = pictures.ceilingEntry(clause.start());
    return first != null && first.getValue() <= clause.end();
  }

  private Picture picture(Span span) {
    return whole.within(request.prompt(), span.start(), span.end());
  }
}

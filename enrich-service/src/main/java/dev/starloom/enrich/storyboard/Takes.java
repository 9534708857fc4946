package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.narration.Act;
import dev.starloom.enrich.narration.Acts;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Retelling;
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
import java.util.stream.Collectors;

/** Divides one story into takes and gives each its time. */
final class Takes {
  private final Story story;
  private final StoryRequest request;
  private final SpeechRate written;
  private final Timing timing;

  /** Ends by starts of what calls up an image. */
  private final NavigableMap<Integer, Integer> pictures = new TreeMap<>();

  /**
   * @param written how long it takes to say the prompt's own words
   */
  Takes(Story story, SpeechRate written) {
    this.story = story;
    this.request = story.request();
    this.written = written;
    this.timing = new Timing(request.fps());
    story.whole().mentions().stream()
        .filter(mention -> mention.entry().isPicture())
        .forEach(mention -> pictures.put(mention.start(), mention.end()));
  }

  /**
   * @param notes gets a sentence for everything that is not as asked
   */
  List<Take> plan(Collection<String> notes) {
    String prompt = request.prompt();
    List<Act> acts = Acts.of(prompt);
    List<Span> spans = story.script().map(Scripted::spans).orElseGet(() -> cut(acts));
    List<String> words = spans.stream().map(span -> span.of(prompt)).toList();
    List<String> lines =
        story.script().map(Scripted::lines).orElseGet(() -> ruled(spans, words, notes));
    var fitted = new Fitting(timing, story.rate(), request.seconds()).fit(lines, notes);
    Map<Integer, Act.Opening> openings = openings(acts);
    List<Take> takes = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      takes.add(
          new Take(
              Narration.clean(Narration.withoutMark(words.get(i).strip(), true)),
              fitted.lines().get(i),
              fitted.frames()[i],
              picture(spans.get(i)),
              openings.getOrDefault(spans.get(i).start(), Act.Opening.FLOW)));
    }
    return takes;
  }

  /** How many shots the film can have. */
  static int most(StoryRequest request) {
    return request.seconds() == null ? ShotCutter.MAX_SHOTS : Timing.mostShots(request.seconds());
  }

  private List<Span> cut(List<Act> acts) {
    return new ShotCutter(written, this::isPicture).cut(request.prompt(), acts, most(request));
  }

  private List<String> ruled(List<Span> spans, List<String> words, Collection<String> notes) {
    return story.isRetold() ? retold(spans, notes) : lines(words);
  }

  private static List<String> lines(List<String> words) {
    return words.stream()
        .map(line -> Narration.clean(Narration.withoutMark(line.strip(), false)))
        .toList();
  }

  private List<String> retold(List<Span> spans, Collection<String> notes) {
    var retelling = new Retelling(story.spoken());
    List<String> lines =
        spans.stream().map(span -> retelling.line(picture(span).mentions())).toList();
    notes.add(
        "Nobody is here to translate: the narration (%s) retells the names that were recognised%s."
            .formatted(
                story.spoken().code(),
                lines.contains("") ? ", and is silent where there are none" : ""));
    return lines;
  }

  private static Map<Integer, Act.Opening> openings(List<Act> acts) {
    return acts.stream().collect(Collectors.toMap(act -> act.span().start(), Act::opening));
  }

  private boolean isPicture(Span clause) {
    Map.Entry<Integer, Integer> first = pictures.ceilingEntry(clause.start());
    return first != null && first.getValue() <= clause.end();
  }

  private Picture picture(Span span) {
    return story.whole().within(request.prompt(), span.start(), span.end());
  }
}

package dev.starloom.enrich.view;

import dev.starloom.contracts.story.Cue;
import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.narration.SpeechRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells when a narrator names the figures of a shot. */
public final class Naming {
  /** The narrator begins this long after the picture. */
  private static final double LEAD_SECONDS = 0.3;

  /** A figure must have time left to be seen in. */
  private static final double LATEST = 0.85;

  private static final double STEP = 1000;

  private final Lexicon lexicon;

  public Naming(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param narration as it is spoken
   * @param figures of the scene
   * @param seconds of the shot
   * @return in order of time; figures that the narration doesn't name have none
   */
  public List<Cue> cues(String narration, List<String> figures, double seconds, SpeechRate rate) {
    if (figures.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = lexicon.mentions(narration);
    var cues = new ArrayList<Cue>();
    for (String figure : figures) {
      first(mentions, figure)
          .map(mention -> moment(narration, mention, rate) / seconds)
          .map(at -> Math.round(Math.min(LATEST, at) * STEP) / STEP)
          .ifPresent(at -> cues.add(new Cue(figure, at)));
    }
    cues.sort(Comparator.comparingDouble(Cue::at));
    return cues;
  }

  /** The words for a figure itself; where there are none, those it stands for. */
  private static Optional<Mention> first(List<Mention> mentions, String figure) {
    return mentions.stream()
        .filter(mention -> mention.entry().id().equals(figure))
        .findFirst()
        .or(() -> mentions.stream().filter(m -> draws(m.entry(), figure)).findFirst());
  }

  private static boolean draws(Entry entry, String figure) {
    return entry.traits().draw().contains(figure);
  }

  /** Seconds from the shot's beginning until the words begin. */
  private static double moment(String narration, Mention mention, SpeechRate rate) {
    // With the words themselves, so that the pause before them counts.
    double through = rate.seconds(narration.substring(0, mention.end()));
    double words = rate.seconds(narration.substring(mention.start(), mention.end()));
    return LEAD_SECONDS + Math.max(0, through - words);
  }
}

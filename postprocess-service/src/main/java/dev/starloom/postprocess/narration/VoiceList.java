package dev.starloom.postprocess.narration;

import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several voices, the best first. A line that one can't speak is spoken by the next, with a note. A
 * voice that fails again and again rests for a while. All speech comes at one sample rate, so that
 * lines of several voices can stand in one track.
 */
public final class VoiceList implements Speaker {
  public static final int SAMPLE_RATE = 24000;

  private static final Logger LOG = LoggerFactory.getLogger(VoiceList.class);

  private final List<Candidate> candidates;

  private record Candidate(NamedSpeaker voice, Rest rest) {}

  /**
   * @param voices in the order they are tried
   * @param rest how long a voice is left alone after repeated failure
   * @param nanoTime a clock that never goes back
   */
  public VoiceList(List<NamedSpeaker> voices, Duration rest, LongSupplier nanoTime) {
    this.candidates = voices.stream().map(v -> new Candidate(v, new Rest(rest, nanoTime))).toList();
  }

  @Override
  public Utterance say(String language, String text, double tempo) throws NarrationUnavailable {
    if (!Utterance.hasWords(text)) {
      return Utterance.nothing(SAMPLE_RATE, "none");
    }
    var reasons = new ArrayList<String>();
    NarrationUnavailable last = null;
    for (Candidate candidate : candidates) {
      String name = candidate.voice().name();
      if (candidate.rest().lasts()) {
        reasons.add(name + " is left alone for a while after it failed");
        continue;
      }
      try {
        Utterance speech = candidate.voice().speaker().say(language, text, tempo);
        candidate.rest().succeeded();
        return speech.at(SAMPLE_RATE).noted(note(reasons));
      } catch (NarrationUnavailable e) {
        last = e;
        if (e.trouble() != Trouble.ABSENT) {
          reasons.add(e.getMessage());
          failed(candidate, e);
        }
      }
    }
    Trouble trouble = last == null ? Trouble.GONE : last.trouble();
    String why = reasons.isEmpty() ? "no voice for " + language : String.join(" and ", reasons);
    throw new NarrationUnavailable(trouble, why, last);
  }

  @Override
  public String voices() {
    return candidates.stream()
        .map(candidate -> candidate.voice().speaker().voices())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static void failed(Candidate candidate, NarrationUnavailable e) {
    if (candidate.rest().failed(e.trouble())) {
      LOG.atWarn()
          .addKeyValue("voice", candidate.voice().name())
          .addKeyValue("cause", e.getMessage())
          .log("Voice rests");
    }
  }

  private static String note(List<String> reasons) {
    if (reasons.isEmpty()) {
      return null;
    }
    String all = String.join(" and ", reasons);
    return all.substring(0, 1).toUpperCase(Locale.ROOT)
        + all.substring(1)
        + "; another voice was used.";
  }
}

package dev.starloom.postprocess.film;

import dev.starloom.postprocess.narration.Utterance;
import java.util.Collection;
import java.util.stream.Collectors;

/** Who speaks, as the credits name it. */
final class VoiceCredit {
  private VoiceCredit() {}

  /** Null where nobody speaks. */
  static String of(Collection<Utterance> speech) {
    String names =
        speech.stream()
            .map(Utterance::voice)
            .map(VoiceCredit::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static String name(String voice) {
    int slash = voice.indexOf('/');
    String kind = slash < 0 ? voice : voice.substring(0, slash);
    String which = voice.substring(slash + 1);
    return switch (kind) {
      case "espeak-ng" -> "eSpeak NG";
      case "piper" -> "Piper " + which;
      default -> which;
    };
  }
}

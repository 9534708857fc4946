package dev.starloom.postprocess.narration;

import java.util.Arrays;
import java.util.Optional;

/**
 * A narrator's voice for each language. The rates are measured, so that typical sentences take a
 * little less time than a storyboard allots to them; see {@code VoiceTempoTest}.
 */
enum Voice {
  ZH("zh", "cmn", 172, 42, 55),
  EN("en", "en-us", 128, 40, 55),
  JA("ja", "ja", 145, 45, 50),
  KO("ko", "ko", 150, 42, 50);

  private final String language;
  private final String espeakName;
  private final int wordsPerMinute;
  private final int pitch;
  private final int range;

  Voice(String language, String espeakName, int wordsPerMinute, int pitch, int range) {
    this.language = language;
    this.espeakName = espeakName;
    this.wordsPerMinute = wordsPerMinute;
    this.pitch = pitch;
    this.range = range;
  }

  static Optional<Voice> of(String language) {
    return Arrays.stream(values()).filter(v -> v.language.equals(language)).findFirst();
  }

  String language() {
    return language;
  }

  String espeakName() {
    return espeakName;
  }

  int wordsPerMinute() {
    return wordsPerMinute;
  }

  /** 0 to 100. */
  int pitch() {
    return pitch;
  }

  /** How lively the melody is, 0 to 100. */
  int range() {
    return range;
  }
}

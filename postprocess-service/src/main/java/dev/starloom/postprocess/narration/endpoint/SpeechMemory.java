package dev.starloom.postprocess.narration.endpoint;

import dev.starloom.postprocess.narration.audio.Sound;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was paid for lately: the sound of a text, or that it could not be used. Thread-safe. */
final class SpeechMemory {
  private static final int MOST_ENTRIES = 500;

  /** Ten minutes at 24 kHz. */
  private static final long MOST_SAMPLES = 14_400_000;

  private final Map<Key, Heard> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long samples;

  record Key(String language, String text) {}

  /**
   * @param sound null if there was none to use
   * @param refusal why, or null
   */
  record Heard(Sound sound, String refusal) {
    int samples() {
      return sound == null ? 0 : sound.samples().length;
    }
  }

  synchronized Optional<Heard> find(Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void keep(Key key, Heard heard) {
    Heard before = entries.put(key, heard);
    samples += heard.samples() - (before == null ? 0 : before.samples());
    Iterator<Heard> oldest = entries.values().iterator();
    while (samples > MOST_SAMPLES || entries.size() > MOST_ENTRIES) {
      samples -= oldest.next().samples();
      oldest.remove();
    }
  }
}

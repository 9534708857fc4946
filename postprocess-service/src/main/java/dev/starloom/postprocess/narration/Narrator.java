package dev.starloom.postprocess.narration;

import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The bundled voice. Speaks text through a helper process, which is started when first needed,
 * kept, and replaced when it dies or hangs. One utterance at a time; others wait.
 */
public final class Narrator implements Speaker, AutoCloseable {
  private static final String NAME = "espeak-ng/";
  private static final int SAMPLE_RATE = 22050;
  private static final double BETWEEN_VOICES_SECONDS = 0.05;
  private static final int ATTEMPTS = 3;
  private static final float FULL_SCALE = 32768;

  private final Path cache;
  private final Duration limit;
  private HelperProcess helper;
  private final LineReader lines = new LineReader();

  /**
   * @param cache folder for the unpacked speech program
   * @param limit for one utterance, start of the helper included
   */
  public Narrator(Path cache, Duration limit) {
    this.cache = cache.toAbsolutePath();
    this.limit = limit;
  }

  @Override
  public synchronized Utterance say(String language, String text, double tempo)
      throws NarrationUnavailable {
    Voice voice =
        Voice.of(language)
            .orElseThrow(
                () -> new NarrationUnavailable(Trouble.ABSENT, "no voice for " + language, null));
    var parts = new ArrayList<Utterance>();
    for (Segment segment : lines.read(voice, text)) {
      parts.add(spoken(segment, tempo, NAME + voice.espeakName()));
    }
    return parts.isEmpty()
        ? Utterance.nothing(SAMPLE_RATE, NAME + voice.espeakName())
        : Utterance.joined(parts, BETWEEN_VOICES_SECONDS);
  }

  @Override
  public String voices() {
    return NAME + EspeakBundle.VERSION;
  }

  private Utterance spoken(Segment segment, double tempo, String name) throws NarrationUnavailable {
    IOException last = null;
    for (int attempt = 0;
        attempt < ATTEMPTS && !Thread.currentThread().isInterrupted();
        attempt++) {
      try {
        String answer = helper().ask(request(segment.voice(), segment.reading(), tempo), limit);
        return utterance(answer, segment.reading(), name).trimmed();
      } catch (IOException e) {
        close();
        last = e;
      }
    }
    throw new NarrationUnavailable("the speech program does not work", last);
  }

  private static String request(Voice voice, Reading reading, double tempo) {
    byte[] text = reading.spoken().getBytes(StandardCharsets.UTF_8);
    return String.join(
        "\t",
        voice.espeakName(),
        Long.toString(Math.round(voice.wordsPerMinute() * tempo)),
        Integer.toString(voice.pitch()),
        Integer.toString(voice.range()),
        Base64.getEncoder().encodeToString(text));
  }

  private static Utterance utterance(String answer, Reading reading, String voice)
      throws IOException {
    String[] field = answer.split("\t", -1);
    if (!field[0].equals("ok")) {
      throw new IOException(
          new String(Base64.getDecoder().decode(field[1]), StandardCharsets.UTF_8));
    }
    var pcm =
        ByteBuffer.wrap(Base64.getDecoder().decode(field[3]))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer();
    float[] samples = new float[pcm.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = pcm.get(i) / FULL_SCALE;
    }
    int rate = Integer.parseInt(field[1]);
    return new Utterance(samples, rate, words(field[2], reading), voice, null);
  }

  private static List<Utterance.Word> words(String list, Reading reading) {
    var words = new ArrayList<Utterance.Word>();
    for (String word : list.isEmpty() ? new String[0] : list.split(",")) {
      int colon = word.indexOf(':');
      int codePoint = Integer.parseInt(word.substring(0, colon)) - 1;
      double seconds = Integer.parseInt(word.substring(colon + 1)) / 1000.0;
      words.add(new Utterance.Word(reading.sourceOf(codePoint), seconds));
    }
    return words;
  }

  private HelperProcess helper() throws IOException {
    if (helper == null || !helper.handle().isAlive()) {
      helper = HelperProcess.start(EspeakBundle.unpack(cache), limit);
    }
    return helper;
  }

  /** The speech process, if one runs. */
  synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(helper).map(HelperProcess::handle);
  }

  /** Ends the helper process; a later {@link #say} starts another. */
  @Override
  public synchronized void close() {
    if (helper != null) {
      helper.close();
      helper = null;
    }
  }
}

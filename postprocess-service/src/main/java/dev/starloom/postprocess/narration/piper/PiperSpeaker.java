package dev.starloom.postprocess.narration.piper;

import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.SpokenForm;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.narration.align.Alignment;
import dev.starloom.postprocess.narration.audio.Sound;
import dev.starloom.postprocess.narration.audio.Stretch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Piper voices from a folder, one for each language that has one. Piper says nothing about words;
 * they are found in the sound.
 */
public final class PiperSpeaker implements Speaker, AutoCloseable {
  private static final float FULL_SCALE = 32768;

  private final List<PiperModel> models;
  private final PiperProcess process;

  /**
   * @param limit for one line, start of the process and loading of the voice included
   */
  public PiperSpeaker(List<PiperModel> models, Duration limit) {
    this.models = List.copyOf(models);
    this.process = new PiperProcess(limit);
  }

  @Override
  public Utterance say(String language, String text, double tempo) throws NarrationUnavailable {
    PiperModel model =
        PiperModel.of(language, models)
            .orElseThrow(
                () ->
                    new NarrationUnavailable(
                        Trouble.ABSENT, "no Piper voice for " + language, null));
    String spoken = SpokenForm.of(language, text).strip();
    Sound sound = Stretch.faster(sound(process.ask(request(model, spoken))), tempo);
    if (sound.peak() == 0) {
      throw new NarrationUnavailable("the Piper voice was silent", null);
    }
    List<Utterance.Word> words = Alignment.of(language, text, sound);
    return new Utterance(sound.samples(), sound.sampleRate(), words, "piper/" + model.name(), null)
        .trimmed();
  }

  @Override
  public String voices() {
    return models.stream()
        .map(model -> "piper/" + model.network().getFileName())
        .collect(Collectors.joining("+"));
  }

  private static String request(PiperModel model, String text) {
    return String.join(
        "\t",
        encoded(model.network().toAbsolutePath().toString()),
        encoded(model.config().toAbsolutePath().toString()),
        encoded(text));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Sound sound(String answer) throws NarrationUnavailable {
    String[] field = answer.split("\t", -1);
    if (!field[0].equals("ok")) {
      String message = new String(Base64.getDecoder().decode(field[1]), StandardCharsets.UTF_8);
      throw new NarrationUnavailable("the Piper voice does not work", new IOException(message));
    }
    var pcm =
        ByteBuffer.wrap(Base64.getDecoder().decode(field[2]))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer();
    float[] samples = new float[pcm.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = pcm.get(i) / FULL_SCALE;
    }
    return new Sound(samples, Integer.parseInt(field[1]));
  }

  /** Ends the helper process; a later {@link #say} starts another. */
  @Override
  public void close() {
    process.close();
  }
}

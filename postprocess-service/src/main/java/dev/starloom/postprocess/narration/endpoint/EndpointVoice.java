package dev.starloom.postprocess.narration.endpoint;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.narration.align.Alignment;
import dev.starloom.postprocess.narration.audio.Sound;
import dev.starloom.postprocess.narration.audio.Stretch;
import dev.starloom.postprocess.narration.endpoint.Pieces.Piece;
import dev.starloom.postprocess.narration.endpoint.SpeechMemory.Heard;
import dev.starloom.postprocess.narration.endpoint.SpeechMemory.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The voice of a server that speaks OpenAI's speech protocol. A text is asked for once: the same
 * one at another tempo is made of the first answer, and an answer that was refused is not asked for
 * again. The server says nothing about words; they are found in the sound.
 */
public final class EndpointVoice implements Speaker {
  private static final double BETWEEN_PIECES_SECONDS = 0.35;

  private final String name;
  private final String voices;
  private final SpeechRequests requests;
  private final SoundAnswer answers;
  private final SpeechMemory memory = new SpeechMemory();

  /**
   * @param ffmpeg decodes answers that are no WAVE file
   */
  public EndpointVoice(EndpointSettings settings, Ffmpeg ffmpeg, Waiting waiting) {
    this.name = "endpoint/" + settings.model();
    this.voices = name + "/" + settings.timbre();
    this.requests = new SpeechRequests(settings, waiting);
    this.answers = new SoundAnswer(new Decoder(ffmpeg));
  }

  @Override
  public Utterance say(String language, String text, double tempo) throws NarrationUnavailable {
    Normal normal = Normal.of(text);
    var parts = new ArrayList<Utterance>();
    for (Piece piece : Pieces.of(normal.text())) {
      Sound sound = Stretch.faster(sound(language, piece.text()), tempo);
      parts.add(placed(language, piece, sound, normal));
    }
    return Utterance.joined(parts, BETWEEN_PIECES_SECONDS).trimmed();
  }

  @Override
  public String voices() {
    return voices;
  }

  private Utterance placed(String language, Piece piece, Sound sound, Normal normal) {
    List<Utterance.Word> words =
        Alignment.of(language, piece.text(), sound).stream()
            .map(w -> new Utterance.Word(normal.source()[piece.at() + w.offset()], w.seconds()))
            .toList();
    return new Utterance(sound.samples(), sound.sampleRate(), words, name, null);
  }

  private Sound sound(String language, String text) throws NarrationUnavailable {
    var key = new Key(language, text);
    Optional<Heard> known = memory.find(key);
    Heard heard = known.isPresent() ? known.get() : ask(key);
    if (heard.sound() == null) {
      Trouble trouble = known.isPresent() ? Trouble.TEXT : Trouble.TRY;
      throw new NarrationUnavailable(trouble, heard.refusal(), null);
    }
    return heard.sound();
  }

  private Heard ask(Key key) throws NarrationUnavailable {
    byte[] bytes = requests.ask(key.language(), key.text());
    Heard heard;
    try {
      heard = new Heard(answers.read(key.language(), key.text(), bytes), null);
    } catch (NarrationUnavailable e) {
      heard = new Heard(null, e.getMessage());
    }
    memory.keep(key, heard);
    return heard;
  }
}

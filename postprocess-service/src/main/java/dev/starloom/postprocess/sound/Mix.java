package dev.starloom.postprocess.sound;

import dev.starloom.postprocess.media.MediaTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Voice over music, at the loudness of a finished film. */
public final class Mix {
  private static final int SAMPLE_RATE = 48000;

  /** Clean-up, presence, compression and a small room, in this order. */
  private static final String VOICE =
      "highpass=f=90,equalizer=f=240:t=q:w=1:g=-2,equalizer=f=2900:t=q:w=1.1:g=2.5,"
          + "treble=g=-2.5:f=7500,acompressor=threshold=0.06:ratio=3:attack=6:release=140:makeup=1.6,"
          + "aecho=1:0.9:19|31|47:0.10|0.07|0.045,aformat=sample_fmts=fltp:channel_layouts=stereo";

  /** Below the voice even before it is ducked. */
  private static final String MUSIC = "volume=0.55,aformat=sample_fmts=fltp:channel_layouts=stereo";

  private static final String DUCKING =
      "sidechaincompress=threshold=0.02:ratio=7:attack=40:release=260:knee=4";

  /** Room for what AAC adds to peaks. */
  private static final double LIMIT_DBFS = -2;

  private static final double CLOSE_ENOUGH = 0.15;
  private static final int CORRECTIONS = 4;

  private final MediaTool tool;

  public Mix(MediaTool tool) {
    this.tool = tool;
  }

  /**
   * @param voice mono, as long as the film
   * @param music stereo, as long as the film
   * @return a WAV of exactly the given length in the folder, silent where there is neither
   */
  public Path make(Optional<Path> voice, Optional<Path> music, double seconds, Path folder)
      throws IOException {
    Path raw = folder.resolve("mix.wav");
    Path mastered = folder.resolve("sound.wav");
    if (voice.isEmpty() && music.isEmpty()) {
      float[] silence = new float[(int) Math.round(seconds * SAMPLE_RATE)];
      WaveFile.write(mastered, SAMPLE_RATE, silence, silence);
      return mastered;
    }
    mix(voice, music, seconds, raw);
    master(raw, mastered);
    return mastered;
  }

  private void mix(Optional<Path> voice, Optional<Path> music, double seconds, Path out) {
    var command = new ArrayList<String>();
    voice.ifPresent(path -> command.addAll(List.of("-i", path.toString())));
    music.ifPresent(path -> command.addAll(List.of("-i", path.toString())));
    String length = String.format(Locale.ROOT, "apad,atrim=end=%.6f[a]", seconds);
    command.addAll(
        List.of("-filter_complex", graph(voice.isPresent(), music.isPresent()) + length));
    command.addAll(List.of("-map", "[a]", "-c:a", "pcm_f32le", out.toString()));
    tool.run(command);
  }

  /**
   * The compressor drops what it still holds of one input when the other ends first, so both are
   * padded without end and the whole is cut to length.
   */
  private static String graph(boolean voice, boolean music) {
    if (!music) {
      return "[0:a]aresample=48000," + VOICE + ",";
    }
    if (!voice) {
      return "[0:a]aresample=48000," + MUSIC + ",";
    }
    return "[0:a]aresample=48000,"
        + VOICE
        + ",asplit=2[said][talk];[talk]apad[key];[1:a]aresample=48000,"
        + MUSIC
        + ",apad[bed];[bed][key]"
        + DUCKING
        + "[ducked];[said][ducked]amix=inputs=2:duration=longest:normalize=0,";
  }

  /** Finds the gain that gives the target after limiting: the limiter takes some loudness away. */
  private void master(Path raw, Path mastered) {
    double gain = Loudness.TARGET - Loudness.of(raw, tool).integrated();
    for (int i = 0; i < CORRECTIONS; i++) {
      apply(gain, raw, mastered);
      Loudness made = Loudness.of(mastered, tool);
      double error = Loudness.TARGET - made.integrated();
      if (made.silent() || Math.abs(error) <= CLOSE_ENOUGH) {
        return;
      }
      gain += error;
    }
  }

  /** Limits at four times the rate, where peaks between samples show. */
  private void apply(double gain, Path raw, Path mastered) {
    double limit = Math.pow(10, LIMIT_DBFS / 20);
    String filter =
        String.format(
            Locale.ROOT,
            "volume=%.3fdB,aresample=192000,"
                + "alimiter=limit=%.4f:attack=3:release=80:level=false:latency=true,aresample=48000",
            gain,
            limit);
    tool.run(
        List.of("-i", raw.toString(), "-af", filter, "-c:a", "pcm_s24le", mastered.toString()));
  }
}

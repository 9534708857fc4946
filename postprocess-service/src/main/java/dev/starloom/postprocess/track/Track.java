package dev.starloom.postprocess.track;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.sound.LoudnessMeter;
import dev.starloom.postprocess.sound.Stereo;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Music from outside, made to fit a film. The mix sets its loudness. */
public final class Track {
  /** Containers of sound only: a playlist could name other files of this machine. */
  private static final String FORMATS =
      "mp3,wav,flac,ogg,mov,mp4,m4a,aac,aiff,matroska,webm,caf,w64,amr,asf,ac3,eac3";

  private static final double LEAST_SECONDS = 1;
  private static final double INAUDIBLE = -60;

  private Track() {}

  /**
   * Reads a file of any sound format, in stereo and of exactly the given length.
   *
   * @throws TrackUnusable if it is not sound, too short or silent
   */
  public static Stereo read(Path file, double seconds, MediaTool tool)
      throws TrackUnusable, IOException {
    Path raw = file.resolveSibling("track.f32");
    try {
      decode(file, raw, seconds, tool);
      Stereo sound = Fitting.trimmed(samples(raw));
      if (sound.length() < Stereo.index(LEAST_SECONDS)) {
        throw new TrackUnusable("there is less than a second of sound in it");
      }
      if (LoudnessMeter.of(sound) < INAUDIBLE) {
        throw new TrackUnusable("it is silent");
      }
      return Fitting.fitted(sound, Stereo.index(seconds));
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private static void decode(Path file, Path raw, double seconds, MediaTool tool)
      throws TrackUnusable {
    String most = String.format(Locale.ROOT, "%.3f", seconds + Fitting.SPARE_SECONDS);
    var command = new java.util.ArrayList<String>();
    command.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", FORMATS));
    command.addAll(List.of("-t", most, "-i", file.toString(), "-map", "0:a:0"));
    command.addAll(List.of("-vn", "-sn", "-dn", "-ac", "2", "-ar", "48000"));
    command.addAll(List.of("-c:a", "pcm_f32be", "-f", "f32be", "-y", raw.toString()));
    try {
      tool.run(command);
    } catch (PermanentFailure e) {
      throw new TrackUnusable("the file is broken or has no sound");
    }
  }

  private static Stereo samples(Path raw) throws IOException {
    int frames = (int) (Files.size(raw) / (2 * Float.BYTES));
    var sound = new Stereo(new float[frames], new float[frames]);
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(raw), 1 << 16))) {
      for (int i = 0; i < frames; i++) {
        sound.left()[i] = finite(in.readFloat());
        sound.right()[i] = finite(in.readFloat());
      }
    }
    return sound;
  }

  private static float finite(float sample) {
    return Float.isFinite(sample) ? sample : 0;
  }
}

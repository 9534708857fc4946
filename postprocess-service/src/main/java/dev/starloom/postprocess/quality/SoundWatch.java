package dev.starloom.postprocess.quality;

import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.sound.Loudness;
import java.nio.file.Path;
import java.util.List;

/**
 * The finished film's sound, heard once.
 *
 * @param silent when nothing is to be heard
 */
public record SoundWatch(Loudness loudness, List<Span> silent) {
  /** 44 dB under the film's loudness: below the breath between two words. */
  private static final String SILENCE = "silencedetect=n=-60dB:d=1,";

  public SoundWatch {
    silent = List.copyOf(silent);
  }

  public static SoundWatch of(Path video, MediaTool tool, double seconds) {
    String filters = SILENCE + Loudness.METER;
    String report =
        tool.run(
            List.of("-i", video.toString(), "-map", "0:a:0", "-af", filters, "-f", "null", "-"));
    return new SoundWatch(Loudness.read(report), Reported.spans("silence", report, seconds));
  }
}

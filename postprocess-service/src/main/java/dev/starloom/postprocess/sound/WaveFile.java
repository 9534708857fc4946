package dev.starloom.postprocess.sound;

import java.io.IOException;
import java.nio.file.Path;

/** RIFF/WAVE files of sound that is in memory. */
public final class WaveFile {
  private WaveFile() {}

  /**
   * @param channels of equal length, samples from -1 to 1; what is beyond is clipped
   */
  public static void write(Path file, int sampleRate, float[]... channels) throws IOException {
    int frames = channels[0].length;
    try (var out = new WaveWriter(file, sampleRate, channels.length, frames)) {
      for (int i = 0; i < frames; i++) {
        for (float[] channel : channels) {
          out.write(channel[i]);
        }
      }
    }
  }
}

package dev.starloom.postprocess.narration.endpoint;

import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.narration.audio.Sound;
import dev.starloom.postprocess.narration.audio.WaveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Decodes what some servers send though WAVE was asked for. */
final class Decoder {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String MOST_SECONDS = "1200";

  private final Ffmpeg ffmpeg;

  Decoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** How ffmpeg names the form of the sound, or null if it is none it should open. */
  static String format(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    String head = new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
    if (head.equals("OggS")) {
      return "ogg";
    }
    if (head.equals("fLaC")) {
      return "flac";
    }
    boolean frame = (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE6) == 0xE2;
    return frame || head.startsWith("ID3") ? "mp3" : null;
  }

  /** The form is given, so that the bytes can't choose another one. */
  Sound decode(String format, byte[] bytes) throws IOException {
    var tool = new MediaTool(ffmpeg, LIMIT, () -> false);
    try (WorkFolder folder = WorkFolder.create("speech")) {
      Path in = Files.write(folder.resolve("answer." + format), bytes);
      Path out = folder.resolve("answer.wav");
      tool.run(
          List.of(
              "-f",
              format,
              "-i",
              in.toString(),
              "-vn",
              "-ac",
              "1",
              "-t",
              MOST_SECONDS,
              "-c:a",
              "pcm_s16le",
              out.toString()));
      return WaveReader.read(Files.readAllBytes(out));
    } catch (PermanentFailure | TransientFailure e) {
      throw new IOException("can't be decoded", e);
    }
  }
}

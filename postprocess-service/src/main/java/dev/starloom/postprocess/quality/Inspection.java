package dev.starloom.postprocess.quality;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.sound.Loudness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks a film over before anybody sees it. */
public final class Inspection {
  private static final double TOLERANCE = 0.5;
  private static final double SOUND_SECONDS = 0.05;
  private static final double LONGEST_SILENCE = 1.5;
  private static final double LONGEST_STILL = 1;

  private final Expected expected;
  private final List<String> faults = new ArrayList<>();

  private Inspection(Expected expected) {
    this.expected = expected;
  }

  /**
   * Passes the film or says with its measurements what is wrong with it.
   *
   * @param picture as it was seen during the encode
   * @param webVtt the cues, also where there are none
   * @return what was heard
   * @throws PermanentFailure {@code quality_failed} if the film must not be shown
   */
  public static SoundWatch of(
      Path video, Path webVtt, PictureWatch picture, Expected expected, MediaTool tool)
      throws IOException {
    SoundWatch sound = SoundWatch.of(video, tool, expected.seconds());
    var faults = new ArrayList<>(faults(Streams.of(video, tool), picture, sound, expected));
    faults.addAll(CueOrder.faults(webVtt, expected.seconds()));
    if (!faults.isEmpty()) {
      throw new PermanentFailure(
          FailureCodes.QUALITY_FAILED, "It does not pass its check. " + String.join(" ", faults));
    }
    return sound;
  }

  /** One sentence for each thing that is wrong. */
  static List<String> faults(
      Streams streams, PictureWatch picture, SoundWatch sound, Expected expected) {
    var inspection = new Inspection(expected);
    inspection.streams(streams);
    inspection.picture(picture);
    if (expected.sounding()) {
      inspection.loudness(sound.loudness());
      sound.silent().forEach(inspection::silence);
    }
    return inspection.faults;
  }

  private void streams(Streams streams) {
    stream(streams, "video", "h264", 1.0 / expected.fps());
    stream(streams, "audio", "aac", SOUND_SECONDS);
    if (expected.subtitles() && streams.first("subtitle").isEmpty()) {
      fault("It has no subtitle track.");
    }
    double picture = streams.first("video").map(Streams.Stream::start).orElse(0.0);
    double sound = streams.first("audio").map(Streams.Stream::start).orElse(0.0);
    if (Math.abs(picture - sound) > 1.0 / expected.fps()) {
      fault("The picture begins at %.3f s, the sound at %.3f s.", picture, sound);
    }
  }

  private void stream(Streams streams, String kind, String codec, double tolerance) {
    Streams.Stream stream = streams.first(kind).orElse(null);
    if (stream == null || !codec.equals(stream.codec())) {
      fault("It has no %s track in %s.", kind, codec);
    } else if (Math.abs(stream.seconds() - expected.seconds()) > tolerance + 0.001) {
      fault("Its %s lasts %.3f s instead of %.3f s.", kind, stream.seconds(), expected.seconds());
    }
  }

  private void picture(PictureWatch picture) {
    picture.black().stream()
        .filter(span -> span.seconds() > LONGEST_STILL)
        .forEach(span -> fault("The picture is black from %s.", span));
    picture.frozen().stream()
        .filter(span -> span.seconds() - held(span) > LONGEST_STILL)
        .forEach(span -> fault("The picture is frozen from %s.", span));
  }

  private double held(Span span) {
    return expected.held().stream().mapToDouble(span::common).sum();
  }

  private void loudness(Loudness loudness) {
    if (Math.abs(loudness.integrated() - Loudness.TARGET) > TOLERANCE) {
      fault("Its loudness is %.1f LUFS.", loudness.integrated());
    }
    if (loudness.truePeak() > Loudness.MAX_TRUE_PEAK) {
      fault("Its true peak is %.1f dBTP.", loudness.truePeak());
    }
  }

  private void silence(Span silence) {
    double wrong =
        expected.music()
            ? silence.seconds()
            : expected.spoken().stream().mapToDouble(silence::common).max().orElse(0);
    if (wrong > LONGEST_SILENCE) {
      fault("It is silent from %s.", silence);
    }
  }

  private void fault(String sentence, Object... measured) {
    faults.add(String.format(Locale.ROOT, sentence, measured));
  }
}

package dev.starloom.postprocess.media;

import java.util.ArrayList;
import java.util.List;

/**
 * What every run of ffmpeg is held to, whatever file it is given: a clip or a song may be made by a
 * stranger, and its name says nothing of what is in it.
 */
final class Bounds {
  /** Largest single block of memory, in bytes: a frame of 16K video is smaller. */
  private static final long LARGEST_BLOCK = 1L << 30;

  /** A decoder with more threads keeps more frames in memory, for every clip of the film. */
  private static final int DECODER_THREADS = 2;

  /** Beyond this, more threads cost memory and picture quality and save little time. */
  private static final int MOST_ENCODER_THREADS = 16;

  /**
   * Files only, and only kinds that hold their own bytes: a playlist that calls itself a clip could
   * read other files of this machine.
   */
  private static final String KINDS =
      "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,wav,w64,aiff,mp3,flac,ogg,aac,image2,png_pipe,"
          + "jpeg_pipe,webp_pipe,srt,webvtt,lavfi,rawvideo,f32le,s16le,h264,mpegts";

  private static final String WHITELIST = "-format_whitelist";
  private static final String LIST = "concat";

  private Bounds() {}

  /** A command whose last word is an output, held to the bounds. */
  static List<String> of(List<String> command) {
    var bounded =
        new ArrayList<>(
            List.of("-max_alloc", Long.toString(LARGEST_BLOCK), "-nostats", "-benchmark"));
    int options = 0;
    for (int i = 0; i < command.size(); i++) {
      if (command.get(i).equals("-i")) {
        bounded.addAll(input(command.subList(options, i)));
        options = i + 2;
        bounded.addAll(List.of("-threads", Integer.toString(DECODER_THREADS)));
      }
      if (i == command.size() - 1) {
        bounded.addAll(List.of("-threads", Integer.toString(encoderThreads())));
      }
      bounded.add(command.get(i));
    }
    return bounded;
  }

  /** The same for a look into a file. */
  static List<String> ofProbe(List<String> command) {
    var bounded = new ArrayList<>(input(command));
    bounded.addAll(command);
    return bounded;
  }

  /**
   * The bounds of one input.
   *
   * @param options that the input has of its own; a whitelist among them is kept, and a list of
   *     files is taken for one only where they say that it is one: it was written here
   */
  private static List<String> input(List<String> options) {
    if (options.contains(WHITELIST)) {
      return List.of();
    }
    int format = options.lastIndexOf("-f");
    boolean list = format >= 0 && options.get(format + 1).equals(LIST);
    return List.of(
        "-protocol_whitelist", "file,pipe", WHITELIST, list ? KINDS + "," + LIST : KINDS);
  }

  private static int encoderThreads() {
    return Math.min(MOST_ENCODER_THREADS, Runtime.getRuntime().availableProcessors() + 1);
  }
}

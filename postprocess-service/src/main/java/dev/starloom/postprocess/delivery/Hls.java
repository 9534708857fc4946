package dev.starloom.postprocess.delivery;

import dev.starloom.postprocess.media.MediaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The film as a stream (RFC 8216): one fragmented MP4 that is played by byte ranges, so that a film
 * is a handful of objects and not hundreds. Video and sound are copied, never encoded again.
 */
final class Hls {
  static final String MASTER = "film.m3u8";
  private static final String PLAYLIST = "application/vnd.apple.mpegurl";

  /** Two groups of pictures: a short start, and few enough ranges. */
  private static final int SEGMENT_SECONDS = 4;

  /** Ticks a second of the clock that RFC 8216 counts subtitles by. */
  private static final int CLOCK = 90_000;

  /** How each language calls itself in a player's menu. */
  private static final Map<String, String> NAMES =
      Map.of("zh", "中文", "en", "English", "ja", "日本語", "ko", "한국어");

  private final MediaTool tool;
  private final Path folder;

  Hls(MediaTool tool, Path folder) {
    this.tool = tool;
    this.folder = folder;
  }

  /**
   * @param subtitles WebVTT that is offered beside the picture, if there is any cue
   * @param shown whether players should show it unasked, which is wrong where the same words are in
   *     the picture
   */
  List<DeliveredFile> of(
      Path video, Optional<Path> subtitles, String language, boolean shown, double seconds)
      throws IOException {
    Path stream = folder.resolve("video.m4s");
    Path media = folder.resolve("video.m3u8");
    segment(video, stream, media);
    var files = new ArrayList<DeliveredFile>();
    String variant = variant();
    if (subtitles.isPresent()) {
      variant = rendition(language, shown) + variant.strip() + ",SUBTITLES=\"subs\"\n";
      files.add(playlist("subs.m3u8", subtitlePlaylist(seconds)));
      files.add(new DeliveredFile("subs.vtt", timed(subtitles.get(), stream), "text/vtt"));
    }
    String head = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    files.add(0, playlist(MASTER, head + variant + "video.m3u8\n"));
    files.add(1, new DeliveredFile("video.m3u8", media, PLAYLIST));
    files.add(2, new DeliveredFile("video.m4s", stream, "video/mp4"));
    return files;
  }

  private void segment(Path video, Path stream, Path media) {
    var command = new ArrayList<>(List.of("-i", video.toString()));
    command.addAll(List.of("-map", "0:v:0", "-map", "0:a:0", "-c", "copy", "-f", "hls"));
    command.addAll(List.of("-hls_time", Integer.toString(SEGMENT_SECONDS)));
    command.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
    command.addAll(List.of("-hls_flags", "single_file+independent_segments"));
    // The label goes with the film, also where the stream alone is kept.
    command.addAll(List.of("-hls_segment_options", "movflags=+use_metadata_tags"));
    command.addAll(List.of("-master_pl_name", "master.m3u8"));
    command.addAll(List.of("-hls_segment_filename", stream.toString(), media.toString()));
    tool.run(command);
  }

  /**
   * The cues on the stream's clock, which begins some frames after zero: pictures that are decoded
   * before they are shown have to be at times that are not negative.
   */
  private Path timed(Path webVtt, Path stream) throws IOException {
    String first =
        tool.probe(
            List.of(
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream=start_time",
                "-of",
                "csv=p=0",
                stream.toString()));
    long ticks = Math.round(Double.parseDouble(first.lines().findFirst().orElse("0")) * CLOCK);
    String map = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:" + ticks + ",LOCAL:00:00:00.000\n";
    String cues = Files.readString(webVtt).replaceFirst("^WEBVTT[^\n]*\n", map);
    return Files.writeString(folder.resolve("subs.vtt"), cues);
  }

  /** Bandwidth, size and codecs as ffmpeg found them, for the one variant that there is. */
  private String variant() throws IOException {
    return Files.readString(folder.resolve("master.m3u8"))
        .lines()
        .filter(line -> line.startsWith("#EXT-X-STREAM-INF:"))
        .findFirst()
        .map(line -> line + "\n")
        .orElseThrow(() -> new IOException("no variant in the master playlist"));
  }

  private static String rendition(String language, boolean shown) {
    return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"subs\",NAME=\"%s\",LANGUAGE=\"%s\""
            .formatted(NAMES.getOrDefault(language, language), language)
        + ",DEFAULT=%1$s,AUTOSELECT=%1$s,FORCED=NO,URI=\"subs.m3u8\"\n"
            .formatted(shown ? "YES" : "NO");
  }

  private static String subtitlePlaylist(double seconds) {
    return String.format(
        Locale.ROOT,
        "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:%d\n#EXT-X-PLAYLIST-TYPE:VOD\n"
            + "#EXTINF:%.6f,\nsubs.vtt\n#EXT-X-ENDLIST\n",
        (long) Math.ceil(seconds),
        seconds);
  }

  private DeliveredFile playlist(String name, String text) throws IOException {
    return new DeliveredFile(name, Files.writeString(folder.resolve(name), text), PLAYLIST);
  }
}

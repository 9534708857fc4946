package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.quality.PictureWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Makes the picture of a film, without sound: by one encode, or by none where the clip is the
 * picture or the same picture is in a film that was made before. Sound and soft subtitles are
 * joined to it later, as it is: so a film with other music needs no encode.
 */
final class PictureMaker {
  /** Where players may enter: segments of the stream and pictures of the time bar begin there. */
  private static final String KEY_FRAMES = "expr:gte(t,n_forced*2)";

  private final Storyboard board;
  private final Timeline timeline;
  private final MediaTool tool;
  private final Pictures pictures;
  private final Path folder;

  PictureMaker(
      Storyboard board, Timeline timeline, MediaTool tool, Pictures pictures, Path folder) {
    this.board = board;
    this.timeline = timeline;
    this.tool = tool;
    this.pictures = pictures;
    this.folder = folder;
  }

  /**
   * @param grades one for each clip that needs one
   * @param cards draws what is laid over
   * @param voice who speaks, for the credits; or null
   * @param done hears which share of the encode is done, 0 to 1
   * @return as long as the film
   */
  Picture make(
      List<Clip> clips,
      List<Optional<Grade>> grades,
      Titles titles,
      Cards cards,
      String voice,
      DoubleConsumer done)
      throws IOException {
    List<Overlay> overlays = cards.draw(voice);
    if (isPicture(clips) && grades.get(0).isEmpty() && titles.isEmpty() && overlays.isEmpty()) {
      return seen(clips.get(0).file(), Optional.empty());
    }
    var parts = new PictureParts(shots(clips, grades), titles, overlays);
    Path picture = folder.resolve("picture.mp4");
    List<String> command = command(clips, cards.endSky(), parts);
    String key = PictureKey.of(command, clips, folder);
    command.add(picture.toString());
    if (pictures.find(key, picture)) {
      return seen(picture, Optional.of(key));
    }
    String report = tool.run(PictureWatch.on(command), timeline.seconds(), done);
    return new Picture(picture, PictureWatch.read(report, timeline.seconds()), Optional.of(key));
  }

  private Picture seen(Path file, Optional<String> key) {
    return new Picture(file, PictureWatch.of(file, timeline.seconds(), tool), key);
  }

  /** Whether the only clip is what the film shows. */
  private boolean isPicture(List<Clip> clips) {
    Clip clip = clips.get(0);
    double frames = clip.seconds() * clip.fps();
    return clips.size() == 1
        && clip.plain()
        && clip.width() == board.width()
        && clip.height() == board.height()
        && !Canvas.of(board).isLargerThan(board)
        && Math.abs(clip.fps() - board.fps()) < 0.001
        && Math.abs(frames - timeline.frames()) < 1;
  }

  private List<String> shots(List<Clip> clips, List<Optional<Grade>> grades) {
    List<List<Window>> windows = windows(clips);
    return IntStream.range(0, clips.size())
        .mapToObj(
            shot ->
                new ShotGraph(board, shot, clips.get(shot), timeline.length(shot))
                    .filters(grades.get(shot), windows.get(shot)))
        .toList();
  }

  /** How shots move towards their matches. */
  private List<List<Window>> windows(List<Clip> clips) {
    List<List<Window>> windows = new ArrayList<>();
    clips.forEach(clip -> windows.add(new ArrayList<>()));
    var star = new SharedStar(board);
    for (int shot = 0; shot + 1 < clips.size(); shot++) {
      Shot before = board.shots().get(shot);
      if (Join.MATCH.equals(before.transition()) && isDrawn(clips, shot)) {
        int next = shot + 1;
        List<Window> leaving = windows.get(shot);
        List<Window> arriving = windows.get(next);
        star.between(before, board.shots().get(next))
            .ifPresent(
                meeting -> {
                  leaving.add(
                      meeting.leaving(
                          timeline.length(next - 1), timeline.crossfade(), board.fps()));
                  arriving.add(
                      meeting.arriving(timeline.length(next), timeline.crossfade(), board.fps()));
                });
      }
    }
    return windows;
  }

  /**
   * Whether both clips are whole and of the planetarium, which alone puts stars in their places.
   */
  private boolean isDrawn(List<Clip> clips, int shot) {
    return clips.subList(shot, shot + 2).stream().allMatch(Clip::graded)
        && clips.get(shot).seconds() > timeline.seconds(timeline.length(shot)) - 0.1;
  }

  private List<String> command(List<Clip> clips, List<String> endSky, PictureParts parts) {
    var command = new ArrayList<>(PictureGraph.inputs(clips, endSky, parts, board.fps()));
    String graph = PictureGraph.of(board, timeline, parts);
    command.addAll(List.of("-filter_complex", graph, "-map", "[v]"));
    command.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20"));
    command.addAll(List.of("-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "bt709"));
    command.addAll(List.of("-color_primaries", "bt709", "-color_trc", "bt709"));
    command.addAll(List.of("-r", Integer.toString(board.fps())));
    command.addAll(List.of("-force_key_frames", KEY_FRAMES));
    command.addAll(List.of("-frames:v", Integer.toString(timeline.frames()), "-an"));
    return command;
  }
}

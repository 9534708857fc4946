package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.delivery.Delivery;
import dev.starloom.postprocess.delivery.Label;
import dev.starloom.postprocess.delivery.Provenance;
import dev.starloom.postprocess.delivery.Stage;
import dev.starloom.postprocess.delivery.StageClock;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.quality.Inspection;
import dev.starloom.postprocess.quality.PictureWatch;
import dev.starloom.postprocess.sound.Loudness;
import dev.starloom.postprocess.sound.Mix;
import dev.starloom.postprocess.sound.Stems;
import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import dev.starloom.postprocess.subtitles.CueTiming;
import dev.starloom.postprocess.subtitles.Drawable;
import dev.starloom.postprocess.subtitles.Layout;
import dev.starloom.postprocess.subtitles.SubtitleFile;
import dev.starloom.postprocess.subtitles.Translations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One film in the making; used once. */
final class Production {
  private static final int PERCENT = 100;
  private static final double SHORT_CLIP_SECONDS = 0.25;

  private final FilmOrder order;
  private final Storyboard board;
  private final Timeline timeline;
  private final Path folder;
  private final MediaTool tool;
  private final Typeface typeface;
  private final Delivery delivery;
  private final Studio studio;
  private final StageClock stages;
  private final List<String> notes;

  Production(
      FilmOrder order,
      Path folder,
      MediaTool tool,
      Typeface typeface,
      Delivery delivery,
      Studio studio,
      Progress progress) {
    this.order = order;
    this.board = order.board();
    this.notes = new ArrayList<>(order.notes());
    this.timeline = new Timeline(board);
    this.folder = folder;
    this.tool = tool;
    this.typeface = typeface.of(board.language());
    this.delivery = delivery;
    this.studio = studio;
    this.stages =
        new StageClock(
            () -> System.nanoTime() / 1e9,
            () -> ThreadTime.seconds() + tool.processorSeconds(),
            percent -> progress.report(percent, PERCENT));
  }

  Film make() throws IOException {
    begin(Stage.CLIPS);
    List<Clip> clips = clips();
    Provenance provenance = delivery.provenance(order.storyId(), board, digests());
    begin(Stage.SPEECH);
    Optional<Recital> recital = Placement.of(timeline, order.speech(), notes);
    begin(Stage.MUSIC);
    Stems stems = new Sounds(board, timeline, folder, tool).stems(recital, notes);
    begin(Stage.MIX);
    Path sound = isApart() ? Mix.makeApart(stems, folder) : Mix.make(stems, folder);
    begin(Stage.SUBTITLES);
    Canvas canvas = Canvas.of(board);
    var layout = new Layout(typeface, canvas.width(), canvas.height(), names());
    List<Cue> cues = cues(timeline.slots(), recital, layout);
    Path subRip = folder.resolve("film.srt");
    Path webVtt = folder.resolve("film.vtt");
    SubtitleFile.writeSubRip(subRip, cues);
    SubtitleFile.writeWebVtt(webVtt, cues);
    Titles titles = titles(cues, layout);
    begin(Stage.ENCODE);
    List<Optional<Grade>> grades = new Grading(board.style(), tool, folder).grades(clips);
    Picture picture = picture(clips, grades, titles);
    Path video = folder.resolve("film.mp4");
    Optional<Path> soft = cues.isEmpty() ? Optional.empty() : Optional.of(subRip);
    var command = Encoding.command(board, timeline, picture.file(), sound, soft, video);
    tool.run(new Label(provenance).on(command));
    if (soft.isPresent() && isBurned()) {
      TextTrack.disable(video);
    }
    begin(Stage.CHECK);
    Loudness loudness = check(video, webVtt, picture.watch(), clips, recital, cues);
    begin(Stage.FILES);
    int middle = timeline.middleShot();
    var stills = Stills.of(clips.get(middle), grades.get(middle), tool, folder);
    var reel = new Reel(video, webVtt, subRip, cues.size(), loudness, picture.key());
    Film film =
        new Enclosures(order, timeline, delivery, tool, folder)
            .with(reel, stills, provenance, stages, notes);
    stages.end();
    return film;
  }

  private void begin(Stage stage) {
    stages.begin(stage);
    tool.throwIfCancelled();
  }

  private List<Clip> clips() {
    List<Path> files = order.clips();
    List<Clip> clips =
        IntStream.range(0, files.size())
            .mapToObj(shot -> Clip.inspect(files.get(shot), shot, tool))
            .toList();
    for (int shot = 0; shot < clips.size(); shot++) {
      double planned = timeline.seconds(timeline.length(shot));
      if (clips.get(shot).seconds() < planned - SHORT_CLIP_SECONDS) {
        notes.add("Shot " + (shot + 1) + " is shorter than planned; its last frame is held.");
      }
    }
    return clips;
  }

  private List<String> digests() throws IOException {
    var digests = new ArrayList<String>();
    for (Path file : order.clips()) {
      digests.add(Sha256.of(file));
    }
    return digests;
  }

  private List<Cue> cues(List<Slot> slots, Optional<Recital> recital, Layout layout) {
    var timing =
        new CueTiming(
            layout, board.language(), timeline.seconds(), board.fps(), Translations.of(board));
    return recital.map(r -> timing.spoken(r.lines())).orElseGet(() -> timing.read(slots));
  }

  /** What the story names, as it writes it. */
  private List<String> names() {
    return board.keywords().stream().map(Keyword::text).distinct().toList();
  }

  private Titles titles(List<Cue> cues, Layout layout) throws IOException {
    var painter = new CuePainter(typeface, layout);
    boolean isLit = Boolean.TRUE.equals(board.finish().karaoke());
    List<Cue> shown = isLit ? cues : cues.stream().map(Cue::unlit).toList();
    var drawable = new Drawable(typeface);
    List<Cue> drawn = drawable.of(isBurned() ? shown : List.of());
    notes.addAll(drawable.notes());
    return Titles.draw(drawn, painter, board.fps(), folder);
  }

  private Picture picture(List<Clip> clips, List<Optional<Grade>> grades, Titles titles)
      throws IOException {
    if (studio.brand().trouble() != null && !Boolean.FALSE.equals(board.finish().logo())) {
      notes.add(studio.brand().trouble());
    }
    var cards = new Cards(board, timeline, typeface, studio.brand(), folder);
    var maker = new PictureMaker(board, timeline, tool, studio.pictures(), folder);
    String voice = VoiceCredit.of(order.speech().values());
    return maker.make(clips, grades, titles, cards, voice, stages::within);
  }

  private boolean isApart() {
    return Boolean.TRUE.equals(board.finish().stems());
  }

  private boolean isBurned() {
    return !Boolean.FALSE.equals(board.finish().burned());
  }

  private Loudness check(
      Path video,
      Path webVtt,
      PictureWatch watch,
      List<Clip> clips,
      Optional<Recital> recital,
      List<Cue> cues)
      throws IOException {
    var expected = Expectation.of(board, timeline, clips, recital, cues);
    Loudness loudness = Inspection.of(video, webVtt, watch, expected, tool).loudness();
    if (loudness.silent()) {
      notes.add("The film is silent, so its loudness is not set.");
    }
    return loudness;
  }
}

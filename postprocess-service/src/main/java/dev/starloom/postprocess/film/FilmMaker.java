package dev.starloom.postprocess.film;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.delivery.Delivery;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.quality.SecondTry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Makes a film from its storyboard, the clips of its shots and its spoken lines. Safe for use by
 * several threads.
 */
public final class FilmMaker {
  private static final Duration LEAST_LIMIT = Duration.ofMinutes(2);
  private static final int LIMIT_PER_FILM_SECOND = 20;

  private final Ffmpeg ffmpeg;
  private final Typeface typeface;
  private final Delivery delivery;
  private final Studio studio;

  public FilmMaker(Ffmpeg ffmpeg, Typeface typeface, Delivery delivery, Studio studio) {
    this.ffmpeg = ffmpeg;
    this.typeface = typeface;
    this.delivery = delivery;
    this.studio = studio;
  }

  /** The same maker, copying pictures of films that were made before. */
  public FilmMaker knowing(Pictures pictures) {
    return new FilmMaker(ffmpeg, typeface, delivery, studio.knowing(pictures));
  }

  /**
   * Blocks while the film is made; all files are made in the work folder.
   *
   * @param cancelled polled; when it turns true the work stops within a second
   * @throws PermanentFailure if a clip is missing or broken, the parts don't make a film, or the
   *     film does not pass its check twice
   * @throws TransientFailure if a program can't be started, hangs, or the disk is full
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Film make(FilmOrder order, Path workDir, Progress progress, BooleanSupplier cancelled) {
    int clips = order.clips().size();
    int shots = order.board().shots().size();
    if (clips != shots) {
      throw new PermanentFailure(
          FailureCodes.ARTIFACT_BROKEN, "There are " + clips + " clips for " + shots + " shots.");
    }
    var tool = new MediaTool(ffmpeg, limit(order.board()), cancelled);
    try {
      Files.createDirectories(workDir);
      return SecondTry.of(
          () -> produce(order, workDir, tool, studio, progress),
          () -> produce(order, workDir, tool, studio.knowing(Pictures.NONE), progress));
    } catch (IOException e) {
      throw new TransientFailure("can't write the parts of the film", e);
    }
  }

  private Film produce(
      FilmOrder order, Path folder, MediaTool tool, Studio studio, Progress progress)
      throws IOException {
    return new Production(order, folder, tool, typeface, delivery, studio, progress).make();
  }

  private static Duration limit(Storyboard board) {
    return LEAST_LIMIT.plusSeconds((long) (board.seconds() * LIMIT_PER_FILM_SECOND));
  }
}

package dev.starloom.render.wan;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.Failure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.render.planetarium.clip.ClipEncoder;
import dev.starloom.render.wan.decode.Pixels;
import dev.starloom.render.wan.film.FilmColours;
import dev.starloom.render.wan.film.FilmFrames;
import dev.starloom.render.wan.model.LoadedModel;
import dev.starloom.render.wan.model.ModelSetup;
import dev.starloom.render.wan.model.ModelState;
import dev.starloom.render.wan.model.Preparation;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.plan.PlannedClip;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.session.DeviceHealth;
import dev.starloom.render.wan.session.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Dreams a shot from its prompt with Wan2.2-T2V-A14B. One clip at a time; others wait. */
public final class WanEngine implements ModelEngine {
  private static final String NAME = "wan2.2/1";
  private static final int DIGITS = 16;
  private static final long LOOK_MILLIS = 200;

  private final Ffmpeg ffmpeg;
  private final Preparation preparation;
  private final Duration patience;
  private final DeviceHealth health = new DeviceHealth();
  private final ReentrantLock busy = new ReentrantLock(true);

  private WanEngine(Ffmpeg ffmpeg, Preparation preparation, Duration patience) {
    this.ffmpeg = ffmpeg;
    this.preparation = preparation;
    this.patience = patience;
  }

  /**
   * Looks at the model and the configuration, and begins to prepare the model, which may take an
   * hour the first time. Until it is ready, everything else here fails for now. Nothing is loaded
   * before the first clip.
   *
   * @throws dev.starloom.render.wan.weights.UnusableModel for a folder that can't be used
   * @throws IllegalArgumentException for a setting that is none
   * @throws IllegalStateException for a device that can't be used
   */
  public static WanEngine begin(Ffmpeg ffmpeg, Path folder, WanConfig config) {
    ModelSetup setup = ModelSetup.here(folder, config);
    var preparation = Preparation.begin(progress -> LoadedModel.open(setup, progress));
    return new WanEngine(ffmpeg, preparation, config.patience());
  }

  @Override
  public ModelState state() {
    return preparation.state();
  }

  @Override
  public Optional<String> broken() {
    return health.broken();
  }

  /** Waits until the model is ready or can't be used. */
  public WanEngine await() throws InterruptedException {
    preparation.await();
    return this;
  }

  /** Changes with the weights and with every setting that determines a clip. */
  @Override
  public String id() {
    return NAME + "-" + preparation.model().fingerprint().substring(0, DIGITS);
  }

  @Override
  public List<String> notes(RenderSpec spec) {
    return preparation.model().planner().plan(spec).notes();
  }

  @Override
  public void render(
      RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled) {
    LoadedModel model = preparation.model();
    PlannedClip clip = model.planner().plan(spec);
    model.fit().check(clip.request().shape());
    await(cancelled);
    try (var encoder = new ClipEncoder(ffmpeg, target, spec.width(), spec.height(), spec.fps())) {
      run(
          model,
          spec,
          clip,
          encoder,
          new Watch(cancelled, patience),
          new WanProgress(spec, progress));
      encoder.complete();
      health.worked();
    } catch (UncheckedIOException | IOException e) {
      throw new TransientFailure("the clip could not be written: " + e.getMessage(), e);
    } catch (Failure e) {
      health.failed(e);
      throw e;
    } finally {
      busy.unlock();
    }
  }

  private void run(
      LoadedModel model,
      RenderSpec spec,
      PlannedClip clip,
      ClipEncoder encoder,
      Watch watch,
      WanProgress progress) {
    ClipShape shape = clip.request().shape();
    var film =
        new FilmFrames(
            rgb -> encoder.accept(FilmColours.yuv(rgb, spec.width(), spec.height())),
            shape.frames(),
            spec.frames(),
            shape.width(),
            shape.height(),
            spec.width(),
            spec.height());
    model
        .pipeline()
        .run(
            clip.request(),
            watch,
            (done, total, expert, latents) -> progress.step(done, total),
            (values, count, height, width) -> {
              for (int i = 0; i < count; i++) {
                accept(film, Pixels.rgb(values, count, i, height * width));
              }
              progress.frames(film.done());
            });
  }

  private static void accept(FilmFrames film, byte[] rgb) {
    try {
      film.accept(rgb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(BooleanSupplier cancelled) {
    try {
      while (!busy.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled while another clip was made");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while another clip was made", e);
    }
  }

  @Override
  public void close() {
    preparation.close();
  }
}

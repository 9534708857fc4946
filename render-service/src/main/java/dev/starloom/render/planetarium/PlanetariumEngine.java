package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.planetarium.clip.ClipEncoder;
import dev.starloom.render.planetarium.clip.FramePipeline;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import dev.starloom.sky.view.SkyPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Draws the real night sky over a landscape. Needs no model and no graphics card. */
public final class PlanetariumEngine implements RenderEngine {
  public static final String ID = "planetarium/5";

  private final Ffmpeg ffmpeg;
  private final SkyChoice choice;
  private final ShotComposer composer;
  private final FramePipeline pipeline;

  /**
   * @param threads that draw frames of one clip
   */
  public PlanetariumEngine(Ffmpeg ffmpeg, Typeface typeface, SkyData sky, int threads) {
    this.ffmpeg = ffmpeg;
    choice = new SkyChoice(sky);
    composer = new ShotComposer(sky, new MilkyWayMap(sky.milkyWay()), typeface);
    pipeline = new FramePipeline(threads);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> notes(RenderSpec spec) {
    return choice.notes(SkyAsk.of(spec), plans(spec));
  }

  @Override
  public void render(
      RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled) {
    // the encoder's program starts while the shot is composed
    var encoder = new ClipEncoder(ffmpeg, target, spec.width(), spec.height(), spec.fps());
    encode(encoder, () -> shot(spec), progress, cancelled);
  }

  @Override
  public boolean overlay(RenderSpec spec, Path target, BooleanSupplier cancelled) {
    var encoder = ClipEncoder.transparent(ffmpeg, target, spec.width(), spec.height(), spec.fps());
    encode(encoder, () -> composer.overlay(spec, plans(spec)), done -> {}, cancelled);
    return true;
  }

  private void encode(
      ClipEncoder encoder,
      Supplier<FrameSource> shot,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    try (encoder) {
      pipeline.run(shot.get(), encoder, progress, cancelled);
      encoder.complete();
    } catch (IOException e) {
      throw new TransientFailure("the clip could not be written: " + e.getMessage(), e);
    }
  }

  /**
   * Draws a few small pictures of many kinds and throws them away. What is slow the first time in a
   * process is done then: classes are loaded and the busiest code is compiled.
   *
   * @param stop asked now and then
   */
  public void warmUp(BooleanSupplier stop) {
    for (RenderSpec spec : WarmUp.SPECS) {
      if (stop.getAsBoolean()) {
        return;
      }
      FrameSource shot = shot(spec);
      Picture picture = Picture.yuv(shot.width(), shot.height());
      float[] light = new float[shot.width() * shot.height() * 3];
      for (int i = 0; i < shot.frames() && !stop.getAsBoolean(); i++) {
        shot.draw(i, light, picture);
      }
    }
  }

  /** The frames of a spec without a file. */
  FrameSource shot(RenderSpec spec) {
    return composer.compose(spec, plans(spec));
  }

  /** Sky and camera of each stretch of a spec, as they are rendered. */
  List<SkyPlan> plans(RenderSpec spec) {
    SpecCheck.check(spec);
    var ask = SkyAsk.of(spec);
    List<SkyView> views = spec.scene().views();
    return views.isEmpty() ? choice.choose(ask) : choice.again(ask, views);
  }
}

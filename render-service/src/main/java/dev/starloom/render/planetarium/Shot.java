package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Exposure;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.sky.view.Ease;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A shot ready to be drawn, frame by frame. Where two of its takes overlap, they dissolve. */
final class Shot implements FrameSource {
  private final RenderSpec spec;
  private final List<Take> takes;
  // Light of the later take; as many as threads that dissolve at the same time
  private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();
  private final Exposure exposure;

  Shot(RenderSpec spec, List<Take> takes, Exposure exposure) {
    this.spec = spec;
    this.takes = List.copyOf(takes);
    this.exposure = exposure;
  }

  @Override
  public int width() {
    return spec.width();
  }

  @Override
  public int height() {
    return spec.height();
  }

  @Override
  public int frames() {
    return spec.frames();
  }

  @Override
  public Picture picture() {
    return exposure.picture(width(), height());
  }

  /** A dissolve draws two takes. */
  @Override
  public int lightBuffers() {
    return takes.size() > 1 ? 2 : 1;
  }

  @Override
  public void draw(int index, float[] light, Picture picture) {
    exposure.apply(lit(index, light), picture);
  }

  /** The frame with all its light. */
  private Frame lit(int index, float[] light) {
    double time = (index + 0.5) / frames();
    List<Take> now = takes.stream().filter(take -> take.stretch().contains(time)).toList();
    Frame frame = now.get(0).draw(time, light);
    if (now.size() > 1) {
      dissolve(now.get(0), now.get(1), time, light);
    }
    return frame;
  }

  /** Mixes light and not colours, so that bright stars outlast the dark between them. */
  private void dissolve(Take before, Take after, double time, float[] light) {
    float[] other = spare.poll();
    if (other == null) {
      other = new float[light.length];
    }
    after.draw(time, other);
    double begin = after.stretch().from();
    float share = (float) Ease.inOut((time - begin) / (before.stretch().to() - begin));
    for (int i = 0; i < light.length; i++) {
      light[i] += share * (other[i] - light[i]);
    }
    spare.add(other);
  }
}

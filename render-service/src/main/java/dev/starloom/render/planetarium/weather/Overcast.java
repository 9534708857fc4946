package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;

/** Wet air: takes some light from the stars, more the lower they stand, and glows a little. */
final class Overcast implements Layer {
  private final Rgb air;

  Overcast(Palette palette) {
    air = palette.middle().mix(palette.horizon(), 0.5).times(0.55);
  }

  @Override
  public void draw(Frame frame) {
    float[] light = frame.light();
    for (int y = 0; y < frame.height(); y++) {
      double up = Math.abs(frame.ground().y() - y) / frame.ground().scale();
      float share = (float) (0.10 + 0.42 * Math.exp(-up * 6));
      float red = air.red() * share;
      float green = air.green() * share;
      float blue = air.blue() * share;
      int end = (y + 1) * frame.width() * 3;
      for (int k = y * frame.width() * 3; k < end; k += 3) {
        light[k] = light[k] * (1 - share) + red;
        light[k + 1] = light[k + 1] * (1 - share) + green;
        light[k + 2] = light[k + 2] * (1 - share) + blue;
      }
    }
  }
}

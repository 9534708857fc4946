package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.render.planetarium.weather.Flashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The land or water at the foot of the picture, from the farthest layer to the nearest. */
public final class Landscape {
  public static final Set<String> NAMES =
      Set.of("sea", "hills", "mountains", "snowfield", "grassland", "palace", "river");

  private static final double MARGIN = 1.45;

  private final Palette palette;
  private final Flashes flashes;
  private final SplittableRandom random;
  private final Noise noise;
  private final double reach;
  private final double unit;
  private final double swell;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   * @param rough whether the weather makes high waves
   */
  public Landscape(
      Palette palette, Flashes flashes, long seed, int width, int height, boolean rough) {
    this.palette = palette;
    this.flashes = flashes;
    random = new SplittableRandom(seed);
    noise = new Noise(random.nextLong());
    reach = width / 2.0 / height;
    unit = height;
    swell = rough ? 2 : 1;
  }

  public List<Layer> layers(String name) {
    switch (name) {
      case "sea" -> sea();
      case "hills" -> hills();
      case "mountains" -> mountains();
      case "snowfield" -> snowfield();
      case "grassland" -> grassland();
      case "palace" -> palace();
      case "river" -> river();
      default -> throw new IllegalArgumentException("no such foreground: " + name);
    }
    return layers;
  }

  private LandTexture texture() {
    return new LandTexture(reach * MARGIN, unit);
  }

  private void show(LandTexture texture, double lowest) {
    layers.add(new Land(texture, flashes, lowest));
  }

  private void show(LandTexture texture) {
    show(texture, LandTexture.BOTTOM);
  }

  private Rgb haze(double share) {
    return Rgb.display(0x060a14).mix(palette.horizon().mix(palette.middle(), 0.6), share);
  }

  private void sea() {
    LandTexture far = texture();
    new Ridge(0.016, 0.034, 1.1, 5, haze(0.2), haze(0.12), 0.1)
        .paint(far, noise, random.nextDouble() * 90);
    show(far, 0.01);
    layers.add(new Water(noise, Rgb.display(0x081726), 0, swell));
    LandTexture near = texture();
    int side = random.nextBoolean() ? 1 : -1;
    new Rocks(noise, haze(0.45), Rgb.display(0x05080f)).paint(near, side, reach);
    show(near);
  }

  private void hills() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.062, 0.11, 1.0, 5, haze(0.62), haze(0.75), 0.06).paint(land, noise, offset);
    new Ridge(0.035, 0.12, 1.4, 5, haze(0.36), haze(0.55), 0.10).paint(land, noise, offset + 20);
    new Ridge(-0.005, 0.13, 1.7, 6, haze(0.16), haze(0.34), 0.16).paint(land, noise, offset + 40);
    new Ridge(-0.07, 0.11, 1.3, 7, haze(0.02), haze(0.08), 0.25).paint(land, noise, offset + 60);
    show(land);
  }

  private void mountains() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.05, 0.10, 2.2, 6, haze(0.6), haze(0.7), 0.05).paint(land, noise, offset + 33);
    new Mountains(noise, haze(0.34), Rgb.display(0x5d7596)).paint(land, offset);
    new Ridge(-0.06, 0.08, 2.3, 6, haze(0.13), haze(0.3), 0.15).paint(land, noise, offset + 10);
    Forest.paint(land, random, noise, 0.145, 0.05, Rgb.display(0x070c14));
    show(land);
  }

  private void snowfield() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.058, 0.10, 1.3, 6, haze(0.5), haze(0.62), 0.05).paint(land, noise, offset);
    Forest.paint(land, random, noise, 0.03, 0.030, Rgb.display(0x0a1320));
    new Snow(noise, Rgb.display(0x7fa2d2), Rgb.display(0x2c4368)).paint(land, random, offset);
    show(land);
  }

  private void grassland() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.045, 0.08, 0.8, 4, haze(0.5), haze(0.6), 0.05).paint(land, noise, offset);
    new Ridge(0.0, 0.07, 0.9, 4, Rgb.display(0x12242c), Rgb.display(0x0d1c20), 0.2)
        .paint(land, noise, offset + 30);
    new Ridge(-0.05, 0.06, 1.0, 5, Rgb.display(0x0d1c1f), Rgb.display(0x070f12), 0.3)
        .paint(land, noise, offset + 60);
    new Grass(random, noise).paint(land, 0.11, 0.13, Rgb.display(0x14292c), Rgb.display(0x050b0d));
    show(land);
  }

  private void palace() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.05, 0.11, 1.2, 5, haze(0.55), haze(0.7), 0.05).paint(land, noise, offset);
    new Ridge(0.0, 0.08, 1.9, 6, haze(0.25), haze(0.4), 0.1).paint(land, noise, offset + 25);
    new Palace(land).paint((random.nextDouble() - 0.5) * 0.25 * reach);
    show(land);
  }

  private void river() {
    LandTexture far = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.060, 0.11, 1.1, 5, haze(0.62), haze(0.72), 0.05).paint(far, noise, offset);
    new Ridge(0.025, 0.06, 1.6, 6, haze(0.33), haze(0.4), 0.1).paint(far, noise, offset + 20);
    Forest.paint(far, random, noise, 0.022, 0.026, Rgb.display(0x080f18));
    show(far, 0.03);
    layers.add(new Water(noise, Rgb.display(0x06121c), 0.018, 0.32 * swell));
    LandTexture near = texture();
    new Ridge(-0.13, 0.13, 0.9, 4, Rgb.display(0x0a1518), Rgb.display(0x060b0e), 0.3)
        .paint(near, noise, offset + 50);
    new Grass(random, noise).paint(near, 0.20, 0.085, Rgb.display(0x0c191b), Rgb.display(0x040809));
    show(near);
  }
}

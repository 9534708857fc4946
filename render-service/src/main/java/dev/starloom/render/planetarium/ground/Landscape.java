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
      Set.of(
          "sea",
          "cliff",
          "hills",
          "mountains",
          "snowfield",
          "grassland",
          "palace",
          "river",
          "none");

  private static final double MARGIN = 1.45;
  private static final double PLAIN = 18;
  private static final double NEAREST = 4.6;

  private final Lighting light;
  private final Glow glow;
  private final List<Glint> glints;
  private final SplittableRandom random;
  private final Noise noise;
  private final double reach;
  private final double margin;
  private final double unit;
  private final boolean rough;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * Land under starlight.
   *
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   * @param rough whether the weather makes high waves
   */
  public Landscape(
      Palette palette, Flashes flashes, long seed, int width, int height, boolean rough) {
    this(
        Lighting.stars(palette, (seed & 1) == 0 ? 1 : -1),
        new Glow(flashes, false, false),
        List.of(),
        seed,
        width / 2.0 / height,
        MARGIN,
        height,
        rough);
  }

  /**
   * @param glints lights whose paths glitter on water
   * @param reach u of the picture's edge
   * @param margin how many times farther the camera may see
   * @param unit pixels a ground unit in the middle of the shot
   */
  Landscape(
      Lighting light,
      Glow glow,
      List<Glint> glints,
      long seed,
      double reach,
      double margin,
      double unit,
      boolean rough) {
    this.margin = margin;
    this.light = light;
    this.glow = glow;
    this.glints = glints;
    this.reach = reach;
    this.unit = unit;
    this.rough = rough;
    random = new SplittableRandom(seed);
    noise = new Noise(random.nextLong());
  }

  public List<Layer> layers(String name) {
    switch (name) {
      case "sea" -> sea();
      case "cliff" -> cliff();
      case "hills" -> hills();
      case "mountains" -> mountains();
      case "snowfield" -> snowfield();
      case "grassland" -> grassland();
      case "palace" -> palace();
      case "river" -> river();
      case "none" -> {}
      default -> throw new IllegalArgumentException("no such foreground: " + name);
    }
    return layers;
  }

  private LandTexture texture() {
    return new LandTexture(reach * margin, unit);
  }

  private void show(LandTexture texture, double lowest) {
    layers.add(new Land(texture, glow, Wind.NONE, lowest));
  }

  private void show(LandTexture texture) {
    show(texture, LandTexture.BOTTOM);
  }

  private Rgb dark(double share) {
    return Rgb.display(0x060a14).mix(light.haze(), share);
  }

  private void terrain(LandTexture texture, Terrain.Shape shape, double farthest, double clear) {
    new Terrain(shape, light, NEAREST, farthest, clear).paint(texture);
  }

  private Water water(double shore, Rgb deep, double foam, boolean calm) {
    var manner =
        calm
            ? new Water.Manner(shore, 2, 0.40, foam, 1.6)
            : new Water.Manner(shore, 4, 0.34, foam, 1);
    return new Water(Seas.of(random.nextLong(), calm, rough), deep, glow, glints, manner);
  }

  private void sea() {
    LandTexture far = texture();
    new Ridge(0.014, 0.032, 1.1, 5, dark(0.55), dark(0.62), 0.03)
        .paint(far, noise, random.nextDouble() * 90);
    show(far, 0.006);
    layers.add(water(0, Rgb.display(0x081622), rough ? 1 : 0, false));
    LandTexture near = texture();
    int side = random.nextBoolean() ? 1 : -1;
    var relief = new Relief(random.nextLong(), 4, 7, 0.6);
    new Crag(side * reach * 1.05, 0.42, 0.016, 0.060, 0.5, 0.55).paint(near, relief, noise, light);
    new Crag(side * reach * 1.16, 0.46, 0.060, 0.110, 0.3, 0.15).paint(near, relief, noise, light);
    new Crag(side * reach * 0.52, 0.055, 0.040, 0.030, 0, 0.2).paint(near, relief, noise, light);
    show(near);
  }

  private void cliff() {
    int side = random.nextBoolean() ? 1 : -1;
    var relief = new Relief(random.nextLong(), 4, 7, 0.6);
    LandTexture far = texture();
    new Ridge(0.010, 0.034, 1.3, 5, dark(0.55), dark(0.62), 0.03)
        .paint(far, noise, random.nextDouble() * 90);
    show(far, 0.006);
    layers.add(water(0, Rgb.display(0x081622), rough ? 1 : 0.35, false));
    LandTexture near = texture();
    for (Crag crag : crags(side)) {
      crag.paint(near, relief, noise, light);
    }
    show(near);
    Rgb foam = light.haze().times(0.85).mix(new Rgb(0.05f, 0.055f, 0.06f), 0.4);
    for (Crag crag : crags(side)) {
      layers.add(new Surf(crag, noise, glow, foam, rough ? 1.8 : 1));
    }
  }

  private List<Crag> crags(int side) {
    return List.of(
        new Crag(-side * reach * 1.05, 0.30, 0.014, 0.050, 0.4, 0.6),
        new Crag(side * reach * 0.86, 0.62, 0.105, 0.185, 0.72, 0.10),
        new Crag(side * reach * 0.17, 0.085, 0.100, 0.080, 0.1, 0.06),
        new Crag(side * reach * 0.34, 0.05, 0.122, 0.032, 0, 0.02),
        new Crag(-side * reach * 0.60, 0.07, 0.165, 0.040, 0, 0));
  }

  private void hills() {
    LandTexture land = texture();
    terrain(land, Rolling.hills(random), 160, 55);
    show(land);
  }

  private void mountains() {
    LandTexture land = texture();
    var relief = new Relief(random.nextLong(), 4, 7, 0.3);
    double place = random.nextDouble() * 90;
    new Range(-0.040, 0.075, 2.6, place + 40, 0.62, 0.05).paint(land, relief, noise, light);
    new Range(-0.073, 0.125, 1.5, place, 0.16, 0.035).paint(land, relief, noise, light);
    new Ridge(-0.055, 0.055, 2.1, 6, dark(0.22), dark(0.36), 0.10).paint(land, noise, place + 10);
    new Forest(0.150, 0.060, 0.4).paint(land, random, noise, dark(0.02));
    show(land);
  }

  private void snowfield() {
    LandTexture land = texture();
    terrain(land, Rolling.snow(random), 160, 110);
    new Forest(0.010, 0.030, 0.006).paint(land, random, noise, dark(0.16));
    show(land);
  }

  private void grassland() {
    LandTexture land = texture();
    new Terrain(Rolling.meadow(random), light, PLAIN, 160, 110).paint(land);
    show(land, 0.065);
    blades(new Blades(0.030, 0.075, 0.45, 18), 0.002, 0.115);
    blades(new Blades(0.075, 0.150, 0.52, 18), 0.006, 0.225);
    blades(new Blades(0.150, 0.300, 0.58, 16), 0.013, LandTexture.BOTTOM);
  }

  /**
   * @param lowest v below which a nearer strip hides this one
   */
  private void blades(Blades strip, double bend, double lowest) {
    LandTexture texture = texture();
    float[] lit = new float[3];
    light.shade(lit, new Rgb(0.13f, 0.16f, 0.10f), 0.3, 0.8, -0.4, 1);
    Rgb air = light.haze().times(0.16);
    float[] far = {air.red(), air.green(), air.blue()};
    strip.paint(texture, random, noise, lit, far);
    var wind = new Wind(strip.last(), strip.tip(), bend);
    layers.add(new Land(texture, glow, wind, lowest));
  }

  private void palace() {
    LandTexture land = texture();
    double offset = random.nextDouble() * 90;
    new Ridge(0.050, 0.10, 1.2, 5, dark(0.72), dark(0.85), 0.03).paint(land, noise, offset);
    new Ridge(0.010, 0.07, 1.9, 6, dark(0.50), dark(0.70), 0.05).paint(land, noise, offset + 25);
    new Palace(land, light).paint((random.nextDouble() - 0.5) * 0.25 * reach);
    show(land);
  }

  private void river() {
    LandTexture far = texture();
    terrain(far, Rolling.hills(random), 160, 50);
    new Forest(0.016, 0.030, 0.03).paint(far, random, noise, dark(0.05));
    show(far, 0.03);
    layers.add(water(0.018, Rgb.display(0x050d15), 0, true));
    blades(new Blades(0.195, 0.300, 0.38, 13), 0.011, LandTexture.BOTTOM);
  }
}

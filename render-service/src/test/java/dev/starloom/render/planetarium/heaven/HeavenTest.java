package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Grade;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.render.planetarium.frame.ToneMap;
import dev.starloom.sky.Body;
import dev.starloom.sky.Camera;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole heaven of one view: the Milky Way in Sagittarius, with a young Moon west of it. */
class HeavenTest {
  private static final Observer PLACE = new Observer(35, 105);
  private static final Instant AT = Instant.parse("2026-10-15T11:40:00Z");
  private static final double TURN = 8;
  private static final LocalSky SKY = new LocalSky(SkyData.bundled(), PLACE, AT, true);
  private static final Camera CAMERA = new Camera(215, 22, 75, 320, 180);

  private static Rotation horizon(double time) {
    return PLACE.horizon(AT.plusSeconds(Math.round((time - 0.5) * TURN * 240)));
  }

  private static final Map<String, Layer> LAYERS = layers();

  private static Map<String, Layer> layers() {
    Frame middle = Views.frame(CAMERA, horizon(0.5), 0);
    SkyLight light = SkyLight.of(SKY);
    List<Star> stars = SKY.seen().stars();
    var layers = new LinkedHashMap<String, Layer>();
    layers.put("air", new NightSky(Palette.pick(3), light, 215));
    var map = new MilkyWayMap(SKY.seen().milkyWay());
    layers.put("milky way", new MilkyWay(map, middle, TURN / 2, light, new Noise(1)));
    layers.put("trails", new Trails(stars.subList(0, 400), light, HeavenTest::horizon, TURN));
    layers.put("stars", new Stars(stars, Wanderers.planets(SKY), light, middle, 80));
    layers.put("moon", Wanderers.disc(Body.MOON, SKY));
    return layers;
  }

  private static byte[] picture(Iterable<Layer> layers) {
    Frame frame = Views.frame(CAMERA, horizon(1), 1);
    layers.forEach(layer -> layer.draw(frame));
    Picture picture = Picture.rgb(320, 180);
    new ToneMap(Grade.NEUTRAL).apply(frame, picture);
    return picture.bytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"air", "milky way", "trails", "stars", "moon"})
  void each_layer_changes_the_picture(String name) {
    byte[] whole = picture(LAYERS.values());
    var without = new ArrayList<>(LAYERS.values());
    without.remove(LAYERS.get(name));
    byte[] less = picture(without);
    int changed = 0;
    for (int i = 0; i < whole.length; i++) {
      changed += Math.abs((whole[i] & 255) - (less[i] & 255)) > 2 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(20);
  }
}

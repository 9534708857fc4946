package dev.starloom.render.planetarium.figure;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.figure.art.Painter;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Body;
import dev.starloom.sky.view.Figure;
import java.util.ArrayList;
import java.util.List;

/** What a scene shows in the sky: drawn bodies, lines and names. */
public final class FigureLayers {
  private static final long DUST = 20260819;
  private static final double DETAIL = 1.15;
  private static final int MOST_TEXELS = 1_600_000;
  private static final double LAMP_X = -0.53;
  private static final double LAMP_Y = 0.85;
  private static final double OVER_A_BODY = 0.8;

  private final Typeface typeface;
  private final Noise dust = new Noise(DUST);

  public FigureLayers(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Bodies of the figures; the land stands before them and water mirrors them. */
  public List<Layer> bodies(Stage stage) {
    var timeline = Timeline.of(stage);
    var layers = new ArrayList<Layer>();
    for (Drawings.Drawing drawing : drawings(stage)) {
      layers.add(body(stage, drawing.art(), timeline.of(drawing.figure())));
    }
    return layers;
  }

  private static List<String> ids(Stage stage) {
    return stage.plan().shown().stream().map(Figure::id).toList();
  }

  private static List<Drawings.Drawing> drawings(Stage stage) {
    return new Drawings(stage.spec().language()).of(ids(stage));
  }

  private Layer body(Stage stage, Art art, Entrance entrance) {
    double scale = Math.toRadians(stage.middle().camera().scale()) * DETAIL;
    Art upright = Upright.of(art, stage.middle());
    var glow = Painter.paint(upright, scale, MOST_TEXELS, dust, LAMP_X, LAMP_Y);
    return new FigureBody(upright, glow, dust, entrance);
  }

  /** Lines and names. */
  public List<Layer> layers(Stage stage) {
    var layers = new ArrayList<Layer>();
    double floor = stage.plan().path().skyFloor(stage.middle().camera());
    var labeller =
        new Labeller(typeface, stage.sky().seen(), stage.spec().language(), stage.middle(), floor);
    List<Drawings.Drawing> drawings = drawings(stage);
    drawings.forEach(drawing -> labeller.avoid(drawing.art()));
    List<Actor> cast = Cast.of(stage);
    for (Actor actor : cast) {
      if (actor instanceof Actor.Lines lines) {
        boolean drawn = drawings.stream().anyMatch(d -> d.figure().equals(lines.figure().id()));
        layers.add(new FigureLines(lines.figure(), lines.entrance(), drawn ? OVER_A_BODY : 1));
        layers.add(new Kindling(lines.figure(), lines.entrance()));
        labeller.avoid(lines.figure());
      }
    }
    cast.forEach(actor -> name(actor, labeller, layers));
    cast.forEach(actor -> nameStars(actor, labeller));
    layers.addAll(labeller.labels());
    return layers;
  }

  private static void name(Actor actor, Labeller labeller, List<Layer> layers) {
    double start = actor.entrance().start();
    if (actor instanceof Actor.Lines lines) {
      labeller.name(lines.figure(), 0.5 * (start + lines.entrance().end()));
    } else if (actor instanceof Actor.Point point) {
      layers.add(new StarMark(point.star().direction(), start));
      labeller.name(point.star(), start + 0.08);
    } else if (actor instanceof Actor.Wanderer wanderer) {
      if (wanderer.body() != Body.MOON && wanderer.body() != Body.SUN) {
        layers.add(new StarMark(wanderer.direction(), start));
      }
      labeller.name(wanderer.names(), wanderer.direction(), start + 0.08);
    }
  }

  private static void nameStars(Actor actor, Labeller labeller) {
    if (actor instanceof Actor.Lines lines) {
      labeller.nameStars(lines.figure(), lines.entrance().end());
    }
  }
}

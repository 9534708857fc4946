package dev.starloom.render.planetarium.figure;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import dev.starloom.sky.view.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lines and names of what a scene shows in the sky. */
public final class FigureLayers {
  private static final double LINES_START = 0.04;
  private static final double LINES_END = 0.40;
  private static final double OVERLAP = 0.5;

  private final Typeface typeface;

  public FigureLayers(Typeface typeface) {
    this.typeface = typeface;
  }

  public List<Layer> layers(Stage stage) {
    var layers = new ArrayList<Layer>();
    SkyData tonight = stage.sky().seen();
    double floor = stage.plan().path().skyFloor(stage.middle().camera());
    var labeller = new Labeller(typeface, tonight, stage.spec().language(), stage.middle(), floor);
    List<Constellation> shown =
        stage.plan().shown().stream()
            .map(f -> tonight.constellations().get(f.id()))
            .filter(Objects::nonNull)
            .toList();
    shown.forEach(labeller::avoid);
    double slot = (LINES_END - LINES_START) / (1 + (shown.size() - 1) * OVERLAP);
    for (int i = 0; i < shown.size(); i++) {
      double start = LINES_START + i * slot * OVERLAP;
      layers.add(new FigureLines(shown.get(i), start, start + slot));
      labeller.name(shown.get(i), start + 0.5 * slot);
    }
    for (Figure figure : stage.plan().shown()) {
      if (figure.kind() == Figure.Kind.STAR) {
        Star star = tonight.star(Integer.parseInt(figure.id().substring(3))).orElseThrow();
        layers.add(new StarMark(star.direction(), LINES_START));
        labeller.name(star, LINES_START + 0.08);
      }
    }
    for (Constellation constellation : shown) {
      labeller.nameStars(constellation, LINES_END);
    }
    layers.addAll(labeller.labels());
    return layers;
  }
}

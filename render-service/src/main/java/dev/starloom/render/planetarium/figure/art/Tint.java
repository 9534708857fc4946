package dev.starloom.render.planetarium.figure.art;

import dev.starloom.render.planetarium.frame.Rgb;

/** Colours of a figure: that of its body and that of its edges. */
public enum Tint {
  SILVER(new Rgb(0.36f, 0.60f, 1.0f), new Rgb(0.70f, 0.88f, 1.06f)),
  GOLD(new Rgb(0.44f, 0.56f, 0.90f), new Rgb(1.06f, 0.92f, 0.74f)),
  EMBER(new Rgb(0.84f, 0.42f, 0.48f), new Rgb(1.10f, 0.72f, 0.56f)),
  ROSE(new Rgb(0.62f, 0.50f, 0.94f), new Rgb(1.04f, 0.86f, 0.98f)),
  JADE(new Rgb(0.26f, 0.66f, 0.84f), new Rgb(0.72f, 1.02f, 0.94f)),
  FOX(new Rgb(0.62f, 0.52f, 0.76f), new Rgb(1.06f, 0.88f, 0.74f));

  private final Rgb body;
  private final Rgb edge;

  Tint(Rgb body, Rgb edge) {
    this.body = body;
    this.edge = edge;
  }

  public Rgb body() {
    return body;
  }

  public Rgb edge() {
    return edge;
  }
}

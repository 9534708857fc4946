package dev.starloom.render.planetarium.figure;

import dev.starloom.contracts.story.Names;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a free place for each name, as the picture is in the middle of the shot. */
public final class Labeller {
  private static final Rgb FIGURE_LIGHT = new Rgb(0.50f, 0.60f, 0.74f);
  private static final Rgb STAR_LIGHT = new Rgb(0.30f, 0.32f, 0.34f);
  private static final double FIGURE_SIZE = 25;
  private static final double STAR_SIZE = 16;
  private static final double NAMED_MAGNITUDE = 2.3;
  private static final int STARS_A_FIGURE = 3;
  private static final int LINE_SAMPLES = 14;
  private static final int DIRECTIONS = 24;
  private static final double FAR = 0.5;

  private final Typeface typeface;
  private final SkyData sky;
  private final String language;
  private final Frame middle;
  private final double floor;
  private final List<Point2D> obstacles = new ArrayList<>();
  private final List<Point2D> drawn = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final Set<Integer> named = new HashSet<>();
  private final List<Layer> labels = new ArrayList<>();

  /**
   * @param middle geometry of the picture in the middle of the shot; its light is not used
   * @param floor lowest row for names
   */
  public Labeller(Typeface typeface, SkyData sky, String language, Frame middle, double floor) {
    this.typeface = typeface.of(language);
    this.sky = sky;
    this.language = language;
    this.middle = middle;
    this.floor = floor;
  }

  public List<Layer> labels() {
    return labels;
  }

  /** Keeps names off the lines of a constellation. */
  public void avoid(Constellation constellation) {
    for (List<Star> chain : constellation.lines()) {
      for (int i = 0; i + 1 < chain.size(); i++) {
        for (int s = 0; s <= LINE_SAMPLES; s++) {
          double share = s / (double) LINE_SAMPLES;
          Vector a = chain.get(i).direction().times(1 - share);
          obstacles.add(place(a.plus(chain.get(i + 1).direction().times(share)).unit()));
        }
      }
    }
  }

  /** Keeps names off a drawing where there is room elsewhere. */
  public void avoid(Art art) {
    for (double[] point : art.points()) {
      drawn.add(place(art.plane().direction(point[0], point[1])));
    }
  }

  public void name(Constellation constellation, double start) {
    TextMask text = text(constellation.names(), FIGURE_SIZE);
    var middleOf = new Vector(0, 0, 0);
    for (Star star : constellation.stars()) {
      middleOf = middleOf.plus(star.direction());
    }
    Point2D centre = place(middleOf.unit());
    if (!near(text, centre, middle.height() * FAR, start, true)) {
      near(text, centre, middle.height(), start, false);
    }
  }

  private boolean near(TextMask text, Point2D centre, double most, double start, boolean clear) {
    for (double distance = 0; distance < most; distance += middle.px(9)) {
      if (ring(text, centre, distance, start, clear)) {
        return true;
      }
    }
    return false;
  }

  /** Names the brightest stars of a constellation where there is room beside them. */
  public void nameStars(Constellation constellation, double start) {
    constellation.stars().stream()
        .filter(star -> star.magnitude() < NAMED_MAGNITUDE)
        .sorted(Comparator.comparingDouble(Star::magnitude))
        .limit(STARS_A_FIGURE)
        .forEach(star -> name(star, start));
  }

  public void name(Star star, double start) {
    if (!named.add(star.hip())) {
      return;
    }
    sky.starNames(star.hip()).ifPresent(names -> name(names, star.direction(), start));
  }

  /** Names something small, beside it. */
  public void name(Names names, Vector direction, double start) {
    TextMask text = text(names, STAR_SIZE);
    Point2D at = place(direction);
    if (!beside(at, text, start, true)) {
      beside(at, text, start, false);
    }
  }

  /**
   * @param clear whether it must stay off the drawings too
   */
  private boolean beside(Point2D at, TextMask text, double start, boolean clear) {
    double gap = middle.px(13);
    double side = text.width() / 2.0 + gap;
    double above = text.height() / 2.0 + middle.px(6);
    double[][] offsets = {
      {side, 0}, {-side, 0}, {side * 0.9, above * 0.8}, {-side * 0.9, above * 0.8},
      {side * 0.9, -above * 0.8}, {-side * 0.9, -above * 0.8}, {0, above + gap}, {0, -above - gap}
    };
    for (double far : clear ? new double[] {1, 1.5} : new double[] {1}) {
      for (double[] offset : offsets) {
        double x = at.getX() + offset[0] * far;
        if (put(text, x, at.getY() + offset[1] * far, STAR_LIGHT, start, clear)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean ring(
      TextMask text, Point2D centre, double distance, double start, boolean clear) {
    for (int i = 0; i < DIRECTIONS; i++) {
      // below first, then to both sides and above
      double angle = Math.PI / 2 + (i % 2 == 0 ? 1 : -1) * (i + 1) / 2 * 2 * Math.PI / DIRECTIONS;
      double x = centre.getX() + Math.cos(angle) * distance * 1.3;
      double y = centre.getY() + Math.sin(angle) * distance;
      if (put(text, x, y, FIGURE_LIGHT, start, clear)) {
        return true;
      }
    }
    return false;
  }

  private boolean put(TextMask text, double x, double y, Rgb light, double start, boolean clear) {
    double pad = middle.px(7);
    var box =
        new Rectangle2D.Double(
            x - text.width() / 2.0 - pad,
            y - text.height() / 2.0 - pad * 0.3,
            text.width() + 2 * pad,
            text.height() + pad * 0.6);
    double side = middle.width() * 0.05;
    boolean inside =
        box.getMinX() > side
            && box.getMaxX() < middle.width() - side
            && box.getMinY() > middle.height() * 0.04
            && box.getMaxY() < floor;
    if (!inside
        || taken.stream().anyMatch(box::intersects)
        || obstacles.stream().anyMatch(box::contains)
        || clear && drawn.stream().anyMatch(box::contains)) {
      return false;
    }
    taken.add(box);
    Vector local = middle.camera().direction(x, y);
    labels.add(new Label(text, middle.horizon().inverse().apply(local), light, start));
    return true;
  }

  private Point2D place(Vector direction) {
    Vector local = middle.local(direction);
    return new Point2D.Double(middle.camera().x(local), middle.camera().y(local));
  }

  private TextMask text(Names names, double size) {
    String text =
        switch (language) {
          case "zh" -> names.zh();
          case "ja" -> names.ja();
          case "ko" -> names.ko();
          default -> names.en();
        };
    double tracking = text.codePointAt(0) < 0x500 ? 0.1 : 0.16;
    return new TextMask(typeface, text, Math.max(9, middle.px(size)), tracking);
  }
}

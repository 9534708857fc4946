package dev.starloom.enrich.view;

import dev.starloom.contracts.story.Fact;
import dev.starloom.sky.Body;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.SolarSystem;
import dev.starloom.sky.Vector;
import dev.starloom.sky.view.Figure;
import dev.starloom.sky.view.SkyClock;
import dev.starloom.sky.view.SkyPlan;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells where the most important thing of each view stands in its middle, by catalogue and theory.
 * Whole degrees: proper motion and refraction are left out, each below one from the year 1000 to
 * 3000.
 */
public final class SkyFacts {
  private static final String FIXED = "precession IAU 2006, nutation IAU 1980";

  private final SkyNames names;

  public SkyFacts(SkyData sky) {
    names = new SkyNames(sky);
  }

  /** One fact for each view of each shot, in order. */
  public List<Fact> of(List<Chosen> shots) {
    return IntStream.range(0, shots.size()).boxed().flatMap(i -> of(i, shots.get(i))).toList();
  }

  private Stream<Fact> of(int shot, Chosen chosen) {
    return chosen.plans().stream().map(plan -> of(shot, plan));
  }

  private Fact of(int shot, SkyPlan plan) {
    String moment = moment(plan.clock());
    return plan.shown().stream()
        .filter(figure -> figure.kind() != Figure.Kind.MILKY_WAY)
        .findFirst()
        .map(figure -> standing(shot, figure, plan.clock(), moment))
        .orElseGet(
            () ->
                new Fact(
                    "Shot %d looks %s in the sky of %s."
                        .formatted(
                            shot + 1,
                            direction(plan.path().aim().altitude(), plan.path().aim().azimuth()),
                            moment),
                    "Hipparcos catalogue; " + FIXED));
  }

  private Fact standing(int shot, Figure figure, SkyClock clock, String moment) {
    Vector local = local(figure, clock);
    return new Fact(
        "In shot %d %s stands %s at %s."
            .formatted(
                shot + 1, names.of(figure), direction(local.latitude(), local.longitude()), moment),
        source(figure));
  }

  private static Vector local(Figure figure, SkyClock clock) {
    return body(figure)
        .map(
            body -> SolarSystem.place(body, clock.middle()).local(clock.observer(), clock.middle()))
        .orElseGet(() -> clock.horizon(0.5).apply(figure.middle()));
  }

  private static Optional<Body> body(Figure figure) {
    return figure.kind() == Figure.Kind.BODY
        ? Arrays.stream(Body.values()).filter(body -> body.id().equals(figure.id())).findFirst()
        : Optional.empty();
  }

  private static String direction(double altitude, double azimuth) {
    return String.format(
        Locale.ROOT,
        "%d° high in azimuth %d°",
        Math.round(altitude),
        Math.floorMod(Math.round(azimuth), 360));
  }

  private static String moment(SkyClock clock) {
    return String.format(
        Locale.ROOT,
        "%s over latitude %.2f°, longitude %.2f°",
        clock.middle().truncatedTo(ChronoUnit.SECONDS),
        clock.observer().latitude(),
        clock.observer().longitude());
  }

  private static String source(Figure figure) {
    return switch (figure.kind()) {
      case STAR -> figure.id() + ", Hipparcos catalogue; " + FIXED;
      case CONSTELLATION, ASTERISM ->
          "middle of the stars of %s, Hipparcos catalogue; %s".formatted(figure.id(), FIXED);
      case BODY -> figure.id() + (figure.id().equals("moon") ? ", ELP-2000/82" : ", VSOP87D");
      case MILKY_WAY -> figure.id();
    };
  }
}

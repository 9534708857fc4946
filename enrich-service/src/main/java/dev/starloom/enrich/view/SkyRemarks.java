package dev.starloom.enrich.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.SolarSystem;
import dev.starloom.sky.view.SkyClock;
import dev.starloom.sky.view.SkyPlan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the skies of a story show differently than it is told; each matter once. */
public final class SkyRemarks {
  private record Lit(double least, double most) {
    boolean holds(double share) {
      return share >= least && share <= most;
    }
  }

  private static final Map<String, Lit> PHASES =
      Map.of("full", new Lit(0.93, 1), "half", new Lit(0.3, 0.75), "crescent", new Lit(0.005, 0.4));

  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private final SkyNames skyNames;
  private final TimeRemarks times;

  public SkyRemarks(SkyData sky) {
    skyNames = new SkyNames(sky);
    times = new TimeRemarks(skyNames);
  }

  /** One sentence each. */
  public List<String> of(List<Asked> asked, List<Chosen> shots) {
    var byMatter = new LinkedHashMap<String, String>();
    for (int i = 0; i < shots.size(); i++) {
      Stream.of(
              shots.get(i).notes().stream(),
              apart(shots.get(i)),
              times.of(asked.get(i), shots.get(i)),
              moon(asked.get(i), shots.get(i)))
          .flatMap(sentences -> sentences)
          .forEach(sentence -> byMatter.putIfAbsent(sentence.split(":", 2)[0], sentence));
    }
    return List.copyOf(byMatter.values());
  }

  private Stream<String> apart(Chosen shot) {
    List<String> names =
        shot.plans().stream()
            .flatMap(plan -> plan.shown().stream().limit(1))
            .map(skyNames::of)
            .distinct()
            .sorted()
            .toList();
    return names.size() < 2
        ? Stream.empty()
        : Stream.of(
            names.stream().collect(Collectors.joining(" and "))
                + (isAtOnce(shot.plans())
                    ? " are too far apart for one picture of the sky"
                    : " do not stand well in the sky at one time")
                + "; they are shown one after the other.");
  }

  /** Whether one place shows them all within minutes, only not in one direction. */
  private static boolean isAtOnce(List<SkyPlan> plans) {
    SkyClock first = plans.get(0).clock();
    return plans.stream()
        .map(SkyPlan::clock)
        .allMatch(
            clock ->
                clock.observer().equals(first.observer())
                    && Duration.between(first.middle(), clock.middle()).abs().compareTo(AT_ONCE)
                        <= 0);
  }

  /** The Moon is lit as it is that night, whatever the story says. */
  private static Stream<String> moon(Asked asked, Chosen shot) {
    if (asked.moon() == null) {
      return Stream.empty();
    }
    return shot.plans().stream()
        .filter(plan -> plan.shown().stream().anyMatch(figure -> figure.id().equals("moon")))
        .map(SkyRemarks::lit)
        .filter(share -> !PHASES.get(asked.moon()).holds(share))
        .limit(1)
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "The text has a %s moon: of the Moon of that night %.0f %% is lit, and it is"
                        + " drawn so.",
                    asked.moon(),
                    100 * share));
  }

  private static double lit(SkyPlan plan) {
    return SolarSystem.at(plan.clock().middle()).place(Body.MOON).phase().illuminated();
  }
}

package dev.starloom.sky.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses one picture of each group, so that together they tell of one night if they can. */
final class Sequence {
  private static final double COST_OF_AN_HOUR = 0.2;
  private static final double COST_OF_GOING_BACK = 1.2;
  private static final double MINUTES_AN_HOUR = 60;
  private static final Comparator<Option> BY_TIME = Comparator.comparing(o -> o.hour().at());
  private static final Comparator<Option> BY_SCORE = Comparator.comparingDouble(Option::score);

  private record Chain(List<Option> options, double score) {}

  private Sequence() {}

  /**
   * One option of each group: one after the other in the same night, with as little waiting as is
   * good; where no night has them all, the best of each.
   *
   * @param groups none empty
   */
  static List<Option> of(List<List<Option>> groups) {
    if (groups.size() > 1) {
      Chain best = null;
      List<Map<LocalDate, List<Option>>> nights = groups.stream().map(Sequence::byNight).toList();
      for (LocalDate evening : nights.get(0).keySet().stream().sorted().toList()) {
        if (nights.stream().allMatch(night -> night.containsKey(evening))) {
          Chain chain = chain(nights.stream().map(night -> night.get(evening)).toList());
          best = best == null || chain.score > best.score ? chain : best;
        }
      }
      if (best != null) {
        return best.options;
      }
    }
    return groups.stream().map(group -> group.stream().max(BY_SCORE).orElseThrow()).toList();
  }

  private static Map<LocalDate, List<Option>> byNight(List<Option> options) {
    return options.stream()
        .sorted(BY_TIME)
        .collect(
            Collectors.groupingBy(
                option -> option.hour().evening(), HashMap::new, Collectors.toList()));
  }

  /** The best way through a night: the best chain that ends with each option, group by group. */
  private static Chain chain(List<List<Option>> groups) {
    List<Chain> chains =
        groups.get(0).stream().map(option -> new Chain(List.of(option), option.score())).toList();
    for (List<Option> group : groups.subList(1, groups.size())) {
      List<Chain> before = chains;
      chains = group.stream().map(option -> longer(before, option)).toList();
    }
    return chains.stream().max(Comparator.comparingDouble(Chain::score)).orElseThrow();
  }

  private static Chain longer(List<Chain> before, Option option) {
    Chain best = new Chain(List.of(), Double.NEGATIVE_INFINITY);
    for (Chain chain : before) {
      Hour last = chain.options.get(chain.options.size() - 1).hour();
      double score = chain.score + option.score() - cost(last, option.hour());
      if (score > best.score) {
        var options = new ArrayList<>(chain.options);
        options.add(option);
        best = new Chain(options, score);
      }
    }
    return best;
  }

  private static double cost(Hour from, Hour to) {
    double minutes = Duration.between(from.at(), to.at()).toMinutes();
    double waiting = COST_OF_AN_HOUR * Math.abs(minutes) / MINUTES_AN_HOUR;
    return minutes < 0 ? waiting + COST_OF_GOING_BACK : waiting;
  }
}

package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.enrich.narration.Act.Opening;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.view.Chosen;
import dev.starloom.sky.view.SkyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Chooses how each shot gives way to the next: through black where an act or an hour ends, pushed
 * away by what comes suddenly, matched where both show the same star or figure, else a crossfade.
 */
final class Cuts {
  private static final String MILKY_WAY = "milky-way";

  private Cuts() {}

  /** One for each shot; the last gives way to nothing. */
  static List<String> of(List<Take> takes, List<Setting> settings, List<Chosen> skies) {
    List<String> cuts = new ArrayList<>();
    for (int i = 1; i < takes.size(); i++) {
      cuts.add(
          cut(
              takes.get(i),
              settings.get(i - 1),
              settings.get(i),
              isShared(skies.get(i - 1), skies.get(i))));
    }
    cuts.add(null);
    return cuts;
  }

  private static String cut(Take next, Setting before, Setting after, boolean shared) {
    if (next.opening() == Opening.ACT || isLater(before, after)) {
      return "fade-through-black";
    }
    if (next.picture().isSudden()) {
      return "push";
    }
    return shared ? "match" : "crossfade";
  }

  private static boolean isLater(Setting before, Setting after) {
    return !before.time().equals(after.time())
        || !Objects.equals(before.night().season(), after.night().season())
        || !before.evenings().equals(after.evenings());
  }

  /** Whether something is in the last view of one shot and the first of the next. */
  private static boolean isShared(Chosen before, Chosen after) {
    List<SkyPlan> plans = before.plans();
    SkyView last = plans.get(plans.size() - 1).view();
    SkyView first = after.plans().get(0).view();
    return last.shows().stream()
        .anyMatch(id -> !id.equals(MILKY_WAY) && first.shows().contains(id));
  }
}

package dev.starloom.sky.view;

import dev.starloom.sky.Observer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All the pictures that a shot could have, seen from one place. No seed has been asked yet.
 *
 * @param exact whether the moment is wished
 */
record Scenes(Observer place, boolean exact, List<Scene> scenes) {
  Scenes {
    scenes = List.copyOf(scenes);
  }

  /** The finest pictures for the seed of an ask, in the order in which they are shown. */
  List<Picture> pictures(SkyAsk ask) {
    List<Option> chosen =
        Sequence.of(scenes.stream().map(scene -> scene.options(ask.seed())).toList());
    return IntStream.range(0, scenes.size())
        .mapToObj(i -> picture(chosen.get(i), scenes.get(i).figures(), ask))
        .toList();
  }

  private Picture picture(Option option, List<Wanted> figures, SkyAsk ask) {
    Instant at = option.hour().at();
    if (!exact) {
      at = at.plus(Duration.ofSeconds(30)).truncatedTo(ChronoUnit.MINUTES);
    }
    List<String> ids =
        figures.stream().map(Wanted::id).filter(ask.figures()::contains).distinct().toList();
    return new Picture(place, at, option.aim(), ids);
  }
}

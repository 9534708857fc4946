package dev.starloom.enrich.view;

import dev.starloom.contracts.story.Names;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.Figure;
import java.util.Optional;

/** English names of what stands in the sky. */
final class SkyNames {
  private static final String STAR = "HIP";

  private final SkyData sky;

  SkyNames(SkyData sky) {
    this.sky = sky;
  }

  String of(Figure figure) {
    return Optional.ofNullable(sky.constellations().get(figure.id()))
        .or(() -> Optional.ofNullable(sky.asterisms().get(figure.id())))
        .map(Constellation::names)
        .or(() -> star(figure.id()))
        .map(Names::en)
        .orElse(figure.id().equals("moon") ? "the Moon" : figure.id());
  }

  private Optional<Names> star(String id) {
    return id.startsWith(STAR)
        ? sky.starNames(Integer.parseInt(id.substring(STAR.length())))
        : Optional.empty();
  }
}

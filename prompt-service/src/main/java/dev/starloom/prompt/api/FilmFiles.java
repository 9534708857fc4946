package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.contracts.event.StoryFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All files of a film under the names by which they refer to each other.
 *
 * @param all the film first
 */
record FilmFiles(List<Deliverable> all) {
  static FilmFiles of(StoryFinished film) {
    var all = new ArrayList<Deliverable>();
    all.add(new Deliverable("film.mp4", film.video()));
    all.add(new Deliverable("film.vtt", film.subtitles()));
    all.add(new Deliverable("film.srt", film.subRip()));
    all.add(new Deliverable("thumbnail.jpg", film.thumbnail()));
    all.addAll(film.deliverables());
    return new FilmFiles(all);
  }

  Optional<ArtifactRef> named(String name) {
    return all.stream()
        .filter(file -> file.name().equals(name))
        .map(Deliverable::artifact)
        .findFirst();
  }
}

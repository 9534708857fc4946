package dev.starloom.postprocess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.postprocess.film.Film;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "postprocess"))
class KnownPicturesTest {
  @Inject ArtifactStore artifacts;
  @TempDir Path folder;

  private void remember(String story, String picture) {
    Path none = folder.resolve("none");
    var film = new Film(none, none, none, none, 1, List.of(), List.of(), Optional.of(picture));
    byte[] video = story.getBytes(StandardCharsets.UTF_8);
    ArtifactRef ref = artifacts.put(ArtifactKeys.film(story, "f.mp4"), video, "video/mp4");
    new KnownPictures(artifacts).remember(story, film, ref);
  }

  private Path found(String picture) {
    Path target = folder.resolve("found.mp4");
    return new KnownPictures(artifacts).find(picture, target) ? target : null;
  }

  @Test
  void the_film_of_another_story_is_found_by_its_picture() {
    remember("picture-1", "aa");
    assertThat(found("aa")).hasContent("picture-1");
    assertThat(found("ab")).isNull();
  }

  @Test
  void where_one_film_is_deleted_another_with_the_same_picture_is_found() {
    remember("picture-2", "bb");
    remember("picture-3", "bb");
    artifacts.removeUnder(ArtifactKeys.story("picture-2"));
    assertThat(found("bb")).hasContent("picture-3");
    artifacts.removeUnder(ArtifactKeys.story("picture-3"));
    assertThat(found("bb")).isNull();
  }
}

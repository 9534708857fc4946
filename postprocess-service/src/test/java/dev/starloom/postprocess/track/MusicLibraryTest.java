package dev.starloom.postprocess.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicLibraryTest {
  @TempDir Path folder;
  private MusicLibrary library;

  @BeforeEach
  void fill() throws Exception {
    Files.createDirectories(folder.resolve("calm"));
    for (String name : new String[] {"a.mp3", "b.FLAC", "notes.txt"}) {
      Files.writeString(folder.resolve("calm").resolve(name), "x");
    }
    Files.writeString(folder.resolve("outside.mp3"), "x");
    library = new MusicLibrary(Optional.of(folder));
  }

  @Test
  void every_track_of_a_mood_is_chosen_by_some_seed_and_nothing_else() {
    Set<String> chosen = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      chosen.add(library.choose("calm", seed).orElseThrow().getFileName().toString());
    }
    assertThat(chosen).containsExactlyInAnyOrder("a.mp3", "b.FLAC");
  }

  @Test
  void the_same_seed_chooses_the_same_track() {
    assertThat(library.choose("calm", 5)).isEqualTo(library.choose("calm", 5));
  }

  @Test
  void a_mood_without_music_is_composed() {
    assertThat(library.choose("dread", 1)).isEmpty();
  }

  @Test
  void a_mood_is_a_word_and_never_a_path() {
    assertThat(library.choose("calm/..", 1)).isEmpty();
    assertThat(library.choose("..", 1)).isEmpty();
  }
}

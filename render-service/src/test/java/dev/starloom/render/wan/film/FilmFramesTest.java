package dev.starloom.render.wan.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmFramesTest {
  private final List<byte[]> film = new ArrayList<>();

  @Test
  void the_film_gets_its_number_of_frames_from_the_first_to_the_last() throws IOException {
    feed(5, 9, 1, 1);

    assertThat(values()).containsExactly(0, 5, 10, 15, 20, 25, 30, 35, 40);
  }

  @Test
  void fewer_frames_than_given_are_picked_and_blended() throws IOException {
    feed(5, 3, 1, 1);

    assertThat(values()).containsExactly(0, 20, 40);
  }

  @Test
  void one_picture_fills_a_shot() throws IOException {
    feed(1, 4, 1, 1);

    assertThat(values()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void a_picture_of_the_films_size_is_not_touched() {
    var picture = new byte[] {1, 2, 3, (byte) 200, 100, 50};

    assertThat(new FrameScaler(2, 1, 2, 1).scaled(picture)).containsExactly(picture);
  }

  @Test
  void a_wider_film_shows_the_middle_of_the_picture() {
    byte[] rows = {10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40};

    assertThat(new FrameScaler(1, 4, 1, 2).scaled(rows)).containsExactly(20, 20, 20, 30, 30, 30);
  }

  @Test
  void a_larger_film_lies_between_the_pixels() {
    byte[] picture = {0, 0, 0, 40, 40, 40};

    byte[] scaled = new FrameScaler(2, 1, 4, 2).scaled(picture);

    assertThat(new int[] {scaled[0], scaled[3], scaled[6], scaled[9]})
        .containsExactly(0, 10, 30, 40);
  }

  private List<Integer> values() {
    return film.stream().map(rgb -> (int) rgb[0]).toList();
  }

  private void feed(int given, int wanted, int width, int height) throws IOException {
    var frames = new FilmFrames(film::add, given, wanted, width, height, width, height);
    for (int i = 0; i < given; i++) {
      var rgb = new byte[3 * width * height];
      java.util.Arrays.fill(rgb, (byte) (10 * i));
      frames.accept(rgb);
    }
    assertThat(frames.done()).isEqualTo(wanted);
  }
}

package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldedTest {
  private static final ClusterFolder FOLDER = new ClusterFolder();

  /** A voicing mark at the end makes the slow way necessary for the same text. */
  @Test
  void the_short_way_for_simple_characters_folds_like_the_long_one() {
    String simple =
        IntStream.rangeClosed(0x20, 0xff5e)
            .filter(
                c ->
                    c < 0x7f || c >= 0x3000 && c < 0x30ff || c > 0x4dff && c < 0x5800 || c > 0xff00)
            .filter(c -> c != 0x3099 && c != 0x309a && (c < 0x302a || c > 0x302f))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Folded shortWay = Folded.of(simple, FOLDER);
    Folded longWay = Folded.of(simple + "\n", FOLDER);

    assertThat(shortWay.text() + "\n").isEqualTo(longWay.text());
    int length = shortWay.text().length();
    assertThat(Arrays.copyOf(shortWay.starts(), length))
        .isEqualTo(Arrays.copyOf(longWay.starts(), length));
  }

  @Test
  void a_mark_behind_simple_characters_is_part_of_their_cluster() {
    assertThat(Folded.of("か\u3099", FOLDER).text()).isEqualTo("が");
  }
}

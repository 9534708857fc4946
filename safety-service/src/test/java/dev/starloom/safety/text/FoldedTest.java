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

  @Test
  void what_cannot_be_seen_leaves_nothing() {
    assertThat(Folded.of("a\u00adb\u2060c\ufe0fd\u034fe\ufff9f", FOLDER).text())
        .isEqualTo("abcdef");
  }

  @Test
  void a_space_of_no_width_stays_because_a_word_may_end_there() {
    assertThat(Folded.of("a\u200bb", FOLDER).text()).isEqualTo("a\u200bb");
  }
}

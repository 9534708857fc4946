package dev.starloom.platform.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
  private static final Typeface TYPEFACE = Typeface.bundled();
  private static final double SIZE = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "七夕之夜，牛郎與織女在鹊桥相会。",
        "天の川のほとりで、アンドロメダは鎖につながれた。",
        "견우와 직녀가 은하수를 건너 오작교에서 만났다.",
        "Perseus & Andromeda — “the chained maiden”, 3 a.m.",
      })
  void every_language_of_a_story_is_covered(String text) {
    assertThat(TYPEFACE.covers(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uE000", "star \uDBFF\uDFFD"})
  void a_character_without_a_glyph_is_not_covered(String text) {
    assertThat(TYPEFACE.covers(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"星", "ベ", "직", "M"})
  void a_glyph_is_drawn_above_the_baseline_within_its_em(String text) {
    Rectangle2D box = TYPEFACE.outline(text, 0, 0, SIZE).getBounds2D();

    assertThat(box.isEmpty()).isFalse();
    assertThat(new Rectangle2D.Double(0, -SIZE, TYPEFACE.width(text, SIZE), 1.25 * SIZE))
        .matches(em -> em.contains(box), "contains " + box);
  }

  @Test
  void the_width_of_a_line_is_the_sum_of_its_characters() {
    String line = "Vega 織女 직녀";

    double sum =
        line.codePoints().mapToDouble(c -> TYPEFACE.width(Character.toString(c), SIZE)).sum();

    assertThat(TYPEFACE.width(line, SIZE)).isEqualTo(sum, within(1e-9)).isPositive();
  }

  @Test
  void han_characters_are_one_em_wide() {
    assertThat(TYPEFACE.width("織女星", SIZE)).isEqualTo(3 * SIZE, within(1e-9));
  }

  @Test
  void an_outline_starts_where_it_is_put() {
    Rectangle2D origin = TYPEFACE.outline("Vega", 0, 0, SIZE).getBounds2D();
    Rectangle2D moved = TYPEFACE.outline("Vega", 300, 700, SIZE).getBounds2D();

    assertThat(moved.getX() - origin.getX()).isEqualTo(300, within(1e-3));
    assertThat(moved.getY() - origin.getY()).isEqualTo(700, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"αβγδεζηθικλμνξοπρστυφχψω", "ΑΒΓΔΩ", "éèêëñøåüçÉÖ", "Šžčřůğşąľ", "☆★·—…“”°′″"})
  void greek_letters_accented_letters_and_signs_are_covered(String text) {
    assertThat(TYPEFACE.missing(text)).isEmpty();
  }

  @Test
  void the_language_of_a_text_decides_whose_form_of_a_character_is_drawn() {
    int chinese = digest(TYPEFACE.of("zh"), "骨");
    assertThat(digest(TYPEFACE.of("ko"), "骨")).isNotEqualTo(chinese);
    assertThat(digest(TYPEFACE.of("ko").of("zh"), "骨")).isEqualTo(chinese);
  }

  @ParameterizedTest
  @ValueSource(strings = {"直", "骨", "海", "今"})
  void kanji_have_the_forms_of_japan(String kanji) {
    assertThat(digest(TYPEFACE.of("ja"), kanji)).isNotEqualTo(digest(TYPEFACE.of("zh"), kanji));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "ja", "en"})
  void what_one_font_lacks_comes_from_the_other(String language) {
    assertThat(TYPEFACE.of(language).missing("鹊桥 한가위 ひかり")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ž", "q\u0301", "E\u0308", "x\u0302"})
  void a_mark_stands_above_its_letter_and_takes_no_room(String text) {
    String letter = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    letter = letter.substring(0, 1);
    Rectangle2D bare = TYPEFACE.outline(letter, 0, 0, SIZE).getBounds2D();
    Rectangle2D accented = TYPEFACE.outline(text, 0, 0, SIZE).getBounds2D();

    assertThat(accented.getMinY()).isLessThan(bare.getMinY() - 0.05 * SIZE);
    assertThat(accented.getCenterX()).isCloseTo(bare.getCenterX(), within(0.1 * SIZE));
    assertThat(TYPEFACE.width(text, SIZE)).isEqualTo(TYPEFACE.width(letter, SIZE), within(1e-9));
  }

  @Test
  void a_decomposed_text_is_drawn_like_a_composed_one() {
    String composed = "가é";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertThat(digest(TYPEFACE, decomposed)).isEqualTo(digest(TYPEFACE, composed));
  }

  @Test
  void joiners_and_variation_selectors_take_no_room() {
    assertThat(TYPEFACE.width("星\u200D\uFE0F", SIZE)).isEqualTo(SIZE, within(1e-9));
  }

  @Test
  void what_no_font_has_is_a_box_and_is_told() {
    Rectangle2D box = TYPEFACE.outline("\uE000", 0, 0, SIZE).getBounds2D();
    assertThat(box.getWidth()).isGreaterThan(0.5 * SIZE);
    assertThat(TYPEFACE.missing("a\uE000🦊")).containsExactly(0xE000, 0x1F98A);
  }

  @Test
  void later_characters_stand_further_right() {
    Rectangle2D one = TYPEFACE.outline("星", 0, 0, SIZE).getBounds2D();
    Rectangle2D two = TYPEFACE.outline("星星", 0, 0, SIZE).getBounds2D();

    assertThat(two.getMaxX() - one.getMaxX()).isEqualTo(SIZE, within(1e-3));
  }

  @Test
  void a_space_has_width_but_no_outline() {
    assertThat(TYPEFACE.width(" ", SIZE)).isPositive();
    assertThat(TYPEFACE.outline(" ", 0, 0, SIZE).getBounds2D().isEmpty()).isTrue();
  }

  /**
   * Glyph tables are read lazily from one position, so a fresh typeface has the race if any has.
   */
  @Test
  void threads_that_share_a_typeface_get_the_same_outlines()
      throws InterruptedException, ExecutionException {
    List<String> texts = texts(400);
    List<Integer> alone = outlines(TYPEFACE, texts);
    Typeface shared = Typeface.bundled();
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Integer>> work = () -> outlines(shared, texts);
      for (var answer : threads.invokeAll(Collections.nCopies(4, work))) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> texts(int count) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      texts.add(Character.toString(0x4E00 + 7 * i) + Character.toString(0xAC00 + 11 * i));
    }
    return texts;
  }

  private static List<Integer> outlines(Typeface typeface, List<String> texts) {
    return texts.stream().map(text -> digest(typeface, text)).toList();
  }

  private static int digest(Typeface typeface, String text) {
    var points = new double[6];
    var seen = new ArrayList<Double>();
    PathIterator path = typeface.outline(text, 0, 0, SIZE).getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      seen.add((double) path.currentSegment(points));
      for (double point : points) {
        seen.add(point);
      }
    }
    return seen.hashCode();
  }
}

package dev.starloom.enrich.visual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import org.junit.jupiter.api.Test;

/** Words that leave much open are told with the look that the lexicon knows. */
class ExpansionsTest {
  private static final Director DIRECTOR = Director.bundled();

  private static String prompt(String words) {
    return DIRECTOR.direct(Requests.of(words)).shots().get(0).prompt();
  }

  @Test
  void two_words_become_a_full_scene() {
    assertThat(prompt("狗跑"))
        .startsWith("狗跑；狗，")
        .contains("短毛", "前景", "镜头")
        .hasSizeBetween(100, 200);
  }

  @Test
  void a_vague_beast_says_where_it_comes_from_and_how_large_it_is() {
    assertThat(prompt("海怪来了")).contains("从漆黑海底升起", "桅杆");
  }

  @Test
  void a_vague_sky_gets_its_ground_its_stars_and_their_trails() {
    assertThat(prompt("星空")).contains("深蓝近黑的天幕", "星轨");
  }

  @Test
  void what_the_user_says_is_never_contradicted() {
    assertThat(prompt("一只黑色的狗在跑")).contains("黑色的狗").doesNotContain("黄白");
    assertThat(prompt("A tiny black dog runs")).contains("tiny black dog").doesNotContain("tan");
  }

  @Test
  void rain_children_park_and_balloons_stay_with_their_although() {
    assertThat(prompt("尽管下雨，孩子们仍在公园追逐气球")).startsWith("尽管下雨，孩子们仍在公园追逐气球；");
  }
}

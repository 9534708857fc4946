package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five stories that this was begun for, in Chinese and English: shots show what they name. */
class SeedStoriesTest {
  private static final Director DIRECTOR = Director.bundled();
  private static final Map<String, Storyboard> BOARDS = new ConcurrentHashMap<>();

  private static final String ANDROMEDA_ZH = "安德洛墨达被锁链锁在海边的岩石上，夜空中银河横贯。";
  private static final String ANDROMEDA_EN =
      "Andromeda is chained to the rock by the sea, and the Milky Way spans the night sky.";
  private static final String QIXI_ZH = "七夕之夜，喜鹊搭起鹊桥，牵牛星渡过银河，与织女星相会。";
  private static final String QIXI_EN =
      "On the night of Qixi the magpies build a bridge, and the Cowherd crosses the Milky Way to"
          + " the Weaver Girl.";
  private static final String ORION_ZH = "冬季夜空中，猎户座高举弓箭，脚下是奔跑的兔子(天兔座)，背后是追逐他的天蝎。";
  private static final String ORION_EN =
      "In the winter sky Orion raises his bow, the hare runs at his feet, and behind him comes"
          + " Scorpius.";
  private static final String FOX_ZH = "极光下，一只银狐跃过雪原，雪花纷飞。";
  private static final String FOX_EN =
      "A silver fox leaps across the snowfield under the aurora while snow falls.";
  private static final String DEATH_ZH =
      "第一幕：猎人俄里翁带着猎犬走过海面。第二幕：大地女神放出巨蝎，毒蝎刺中了他，天空电闪雷鸣。" + "第三幕：宙斯将他升上天空，化为星座，斗转星移。";
  private static final String DEATH_EN =
      "First, Orion the hunter walks over the sea with his hounds. Then the goddess sends a giant"
          + " scorpion, and it stings him under the lightning. Last, Zeus sets him among the stars,"
          + " and year after year the stars wheel.";

  private static Storyboard board(String prompt) {
    return BOARDS.computeIfAbsent(prompt, words -> DIRECTOR.direct(Requests.of(words)));
  }

  private static List<Scene> scenes(String prompt) {
    return board(prompt).shots().stream().map(Shot::scene).toList();
  }

  private static List<String> figures(String prompt) {
    return scenes(prompt).stream().flatMap(scene -> scene.figures().stream()).distinct().toList();
  }

  private static Stream<String> moving(Scene scene) {
    return Stream.concat(Stream.of(scene.weather()), scene.effects().stream());
  }

  static List<String> stories() {
    return List.of(
        ANDROMEDA_ZH,
        ANDROMEDA_EN,
        QIXI_ZH,
        QIXI_EN,
        ORION_ZH,
        ORION_EN,
        FOX_ZH,
        FOX_EN,
        DEATH_ZH,
        DEATH_EN);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_figure_of_a_shot_is_in_one_of_its_views(String story) {
    assertThat(scenes(story))
        .allSatisfy(
            scene ->
                assertThat(scene.views().stream().flatMap(view -> view.shows().stream()))
                    .containsAll(scene.figures()));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_figure_appears_when_it_is_named_and_not_after(String story) {
    for (Scene scene : scenes(story)) {
      assertThat(scene.cues())
          .extracting(Cue::at)
          .isSorted()
          .allSatisfy(at -> assertThat(at).isBetween(0.0, 0.85));
      assertThat(scene.figures()).containsAll(scene.cues().stream().map(Cue::figure).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ANDROMEDA_ZH, ANDROMEDA_EN})
  void andromeda_is_on_the_cliff_at_the_sea_under_the_milky_way(String story) {
    assertThat(figures(story)).contains("And", "milky-way");
    assertThat(scenes(story)).extracting(Scene::foreground).containsOnly("cliff");
  }

  @ParameterizedTest
  @ValueSource(strings = {QIXI_ZH, QIXI_EN})
  void the_lovers_meet_on_the_seventh_evening_of_the_seventh_month(String story) {
    assertThat(figures(story)).contains("HIP97649", "HIP91262", "milky-way", "Cyg", "Lyr", "Aql");
    assertThat(scenes(story).stream().flatMap(scene -> scene.views().stream()))
        .extracting(SkyView::at)
        .allMatch(at -> at.startsWith("2026-08-19") || at.startsWith("2026-08-20T0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {ORION_ZH, ORION_EN})
  void orion_stands_in_winter_with_the_hare_and_the_scorpion_comes_after_him(String story) {
    assertThat(figures(story)).contains("Ori", "Lep", "Sco");
    List<SkyView> views = scenes(story).stream().flatMap(scene -> scene.views().stream()).toList();
    assertThat(views).extracting(view -> view.at().substring(5, 7)).containsAnyOf("12", "01", "02");
    assertThat(views)
        .noneMatch(view -> view.shows().contains("Sco") && view.shows().contains("Ori"));
    assertThat(board(story).notes())
        .filteredOn(note -> note.contains("Scorpius"))
        .satisfiesExactly(
            note -> assertThat(note).contains("one after the other"),
            note -> assertThat(note).startsWith("The text has winter: Scorpius"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FOX_ZH, FOX_EN})
  void the_fox_is_on_the_snowfield_in_falling_snow_under_the_aurora(String story) {
    assertThat(scenes(story))
        .allSatisfy(
            scene -> {
              assertThat(scene.figures()).contains("Vul");
              assertThat(scene.foreground()).isEqualTo("snowfield");
              assertThat(moving(scene)).contains("aurora", "snow");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {DEATH_ZH, DEATH_EN})
  void the_death_of_orion_has_three_acts(String story) {
    List<Scene> acts = scenes(story);

    assertThat(acts).hasSize(3);
    assertThat(acts.get(0).figures()).contains("Ori", "CMa");
    assertThat(acts.get(0).foreground()).isEqualTo("sea");
    assertThat(acts.get(1).figures()).contains("Sco", "Ori");
    assertThat(moving(acts.get(1))).contains("lightning");
    assertThat(acts.get(1).camera()).isEqualTo("push-in");
    assertThat(acts.get(2).figures()).contains("Ori");
    assertThat(acts.get(2).camera()).isEqualTo("star-trails");
  }

  @Test
  void a_story_by_day_gets_the_night_and_says_so_once() {
    Storyboard noon = board("正午的烈日下，狮子走过草原。白天，公牛在河边。");

    assertThat(noon.notes()).filteredOn(note -> note.startsWith("By day")).hasSize(1);
    assertThat(noon.shots().get(0).scene().views()).isNotEmpty();
  }

  @Test
  void the_same_request_has_the_same_sky() {
    assertThat(DIRECTOR.direct(Requests.of(DEATH_ZH))).isEqualTo(board(DEATH_ZH));
  }
}

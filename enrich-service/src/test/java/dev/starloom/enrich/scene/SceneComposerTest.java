package dev.starloom.enrich.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Scene;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneComposerTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Lexicon CUES = Lexicon.bundledCues();

  private static List<Setting> settings(long seed, String... shots) {
    return new SceneComposer()
        .compose(Arrays.stream(shots).map(text -> Picture.of(text, LEXICON, CUES)).toList(), seed);
  }

  private static List<Scene> scenes(String... shots) {
    return settings(7, shots).stream().map(Setting::scene).toList();
  }

  @Test
  void a_figure_of_myth_stands_in_the_sky_as_its_constellation() {
    assertThat(scenes("海怪吞噬了牛郎", "美杜莎与鹊桥"))
        .extracting(Scene::figures)
        .containsExactly(
            List.of("HIP97649", "Cet", "Aql"), List.of("Per", "Cyg", "milky-way", "Lyr", "Aql"));
  }

  @Test
  void what_is_named_itself_comes_before_what_stands_for_others() {
    assertThat(scenes("海怪扑向仙女座").get(0).figures()).containsExactly("And", "Cet");
  }

  @Test
  void a_named_constellation_is_never_dropped() {
    assertThat(scenes("白羊座金牛座双子座巨蟹座狮子座室女座天秤座天蝎座").get(0).figures()).hasSize(8);
  }

  @Test
  void a_shot_without_a_figure_shows_those_of_the_shot_before() {
    assertThat(scenes("猎户座升起", "他等了很久").get(1).figures()).containsExactly("Ori");
  }

  @Test
  void a_first_shot_without_a_figure_shows_the_first_to_come() {
    assertThat(scenes("他等了很久", "猎户座升起").get(0).figures()).containsExactly("Ori");
  }

  @Test
  void the_ground_stays_until_the_text_changes_it() {
    assertThat(scenes("他等着", "大海翻涌", "猎户座升起", "草原上", "岩石间"))
        .extracting(Scene::foreground)
        .containsExactly("sea", "sea", "sea", "grassland", "grassland");
  }

  @Test
  void a_rock_alone_is_a_cliff() {
    assertThat(scenes("被锁在岩石上").get(0).foreground()).isEqualTo("cliff");
  }

  @ParameterizedTest
  @CsvSource({
    "cliff,锁在海边的岩石上",
    "cliff,She is chained to a rock in the sea",
    "cliff,断崖の上",
    "sea,怒海翻涌",
    "snowfield,雪原的岩石间",
    "mountains,锁在高加索山的岩石上"
  })
  void rocks_make_a_cliff_of_the_sea_but_of_no_other_ground(String ground, String words) {
    assertThat(scenes(words).get(0).foreground()).isEqualTo(ground);
  }

  @ParameterizedTest
  @CsvSource({
    "lightning,暴风雨中海浪翻涌",
    "lightning,稲妻が走る",
    "aurora,오로라가 춤춘다",
    "meteors,A shooting star falls",
    "waves,巨浪拍岸",
    "waves,海怪破浪而出",
    "rain,细雨中的海",
    "snow,Snow falls on the hills",
    "fog,안개 낀 밤",
    "clouds,乌云下",
    "none,安静的夜"
  })
  void the_most_dramatic_weather_of_the_words_is_shown(String weather, String words) {
    assertThat(scenes(words).get(0).weather()).isEqualTo(weather);
  }

  @ParameterizedTest
  @CsvSource({
    "night,夜空中",
    "day,烈日当空的正午",
    "dawn,日の出の海",
    "dusk,노을이 진다",
    "night,走在路上",
    "dusk,The sun sets",
    "night,太阳不见了夜空群星闪耀"
  })
  void the_hour_is_the_one_of_the_words_or_else_night(String time, String words) {
    assertThat(settings(7, words).get(0).time()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aurora    | snow            | 极光下雪花纷飞",
        "lightning | waves,rain      | 暴风雨中海浪翻涌",
        "lightning | rain            | A thunderstorm over the hills",
        "aurora    | snow            | オーロラの下、雪が降る",
        "meteors   | fog             | 안개 속으로 별똥별이 떨어진다"
      })
  void several_things_move_at_once_the_most_dramatic_first(
      String weather, String effects, String words) {
    Scene scene = scenes(words).get(0);

    assertThat(scene.weather()).isEqualTo(weather);
    assertThat(scene.effects()).containsExactly(effects.split(","));
  }

  @Test
  void snow_goes_on_falling_and_lightning_does_not() {
    assertThat(scenes("雪花纷飞", "他等着", "闪电", "他等着", "草原上"))
        .extracting(Scene::weather)
        .containsExactly("snow", "snow", "lightning", "none", "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"篝火旁", "by torchlight", "かがり火のそば", "등불 아래", "火把照着"})
  void fire_lights_the_foreground(String words) {
    assertThat(scenes(words).get(0).light()).isEqualTo("fire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"月光下", "The hunter fires an arrow", "火星升起", "火曜日の夜"})
  void what_is_no_fire_lights_nothing(String words) {
    assertThat(scenes(words).get(0).light()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"一年年斗转星移", "星移斗转", "The stars wheel", "all night long", "星々が巡る", "밤새도록 별이 돈다"})
  void time_that_passes_is_seen_in_star_trails(String words) {
    assertThat(scenes(words).get(0).camera()).isEqualTo("star-trails");
  }

  @ParameterizedTest
  @CsvSource({
    "HIP11767,我们跟随北极星前行",
    "HIP11767,They follow the North Star home",
    "HIP11767,旅人は北極星を追って歩く",
    "HIP11767,나그네는 북극성을 따라 걷는다",
    "venus,我们追随金星",
    "moon,They followed the moon"
  })
  void a_camera_tracks_the_light_that_the_words_follow(String followed, String words) {
    Scene scene = scenes(words).get(0);

    assertThat(scene.camera()).isEqualTo("track");
    assertThat(scene.follow()).isEqualTo(followed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"天狼星紧随其后", "Sirius follows Orion", "The hounds follow the hunter"})
  void what_is_followed_by_a_star_or_is_none_is_not_tracked(String words) {
    assertThat(scenes(words).get(0).follow()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "winter,冬夜的猎户座", "winter,In midwinter Orion rises", "winter,冬の星", "winter,겨울 하늘",
    "summer,仲夏之夜", "spring,봄밤", "autumn,In autumn", "autumn,秋の夜"
  })
  void a_season_of_the_words_is_that_of_the_night(String season, String words) {
    assertThat(settings(7, words, "他等着").get(1).night().season()).isEqualTo(season);
  }

  @Test
  void a_feast_lasts_until_another_season_is_named() {
    assertThat(settings(7, "七夕之夜", "他等着", "到了冬天"))
        .extracting(setting -> setting.evenings().isEmpty())
        .containsExactly(false, false, true);
  }

  @Test
  void the_night_of_a_day_is_a_night() {
    assertThat(settings(7, "正午").get(0).night().time()).isEqualTo("night");
  }

  @ParameterizedTest
  @ValueSource(strings = {"毒蝎刺中了他", "A scorpion stings him", "サソリが彼を刺す", "전갈이 그를 찌른다"})
  void who_is_called_he_is_shown_too(String words) {
    assertThat(scenes("猎户座升起", words).get(1).figures()).containsExactly("Sco", "Ori");
  }

  @Test
  void others_are_nobody_who_was_named() {
    assertThat(scenes("猎户座升起", "其他毒蝎", "他们遇见狮子").get(1).figures()).containsExactly("Sco");
  }

  @Test
  void the_camera_goes_towards_a_climax() {
    assertThat(scenes("银河横贯", "突然，大熊来了").get(1).camera()).isEqualTo("push-in");
  }

  @Test
  void no_camera_move_comes_twice_in_a_row() {
    assertThat(LongStream.range(0, 200))
        .allSatisfy(
            seed -> {
              var moves = settings(seed, "银河", "突然", "闪电", "海", "山", "星");
              for (int i = 1; i < moves.size(); i++) {
                assertThat(moves.get(i).scene().camera())
                    .isNotEqualTo(moves.get(i - 1).scene().camera());
              }
            });
  }

  @Test
  void every_ground_and_weather_of_the_lexicon_can_be_drawn() {
    Set<String> grounds =
        Set.of("sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river");
    Set<String> weathers =
        Set.of("aurora", "lightning", "waves", "meteors", "clouds", "snow", "rain", "fog");
    assertThat(Stream.concat(LEXICON.entries().stream(), CUES.entries().stream()))
        .allSatisfy(
            entry -> {
              assertThat(entry.traits().value("ground")).isIn(options(grounds));
              assertThat(weathers).containsAll(entry.traits().list("weather"));
            });
  }

  @Test
  void every_mood_of_the_words_is_one_the_music_knows() {
    Set<String> moods = Set.of("wonder", "longing", "dread", "battle", "calm", "triumph");
    assertThat(Stream.concat(LEXICON.entries().stream(), CUES.entries().stream()))
        .allSatisfy(entry -> assertThat(entry.traits().value("mood")).isIn(options(moods)));
  }

  private static List<Object> options(Set<String> values) {
    var options = new java.util.ArrayList<Object>();
    options.add(java.util.Optional.empty());
    values.forEach(value -> options.add(java.util.Optional.of(value)));
    return options;
  }

  private static List<String> stages(String... shots) {
    return settings(7, shots).stream().map(Setting::stage).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "孩子们在公园放风筝,park",
    "Two robots play on the playground.,playground",
    "台所で猫が眠る,kitchen",
    "교실에 별빛이 든다,room",
    "A lantern glows in the street.,street"
  })
  void a_place_without_a_land_of_its_own_has_a_stage(String shot, String stage) {
    assertThat(stages(shot)).containsExactly(stage);
  }

  @Test
  void a_stage_stays_until_another_place_is_named() {
    assertThat(stages("孩子们在公园放风筝", "他们笑了", "然后去海边", "在海边等待"))
        .containsExactly("park", "park", null, null);
  }

  @Test
  void a_shot_before_the_first_place_is_named_plays_there() {
    assertThat(stages("猫醒了", "厨房里灯亮着")).containsExactly("kitchen", "kitchen");
  }

  @Test
  void the_land_around_a_park_or_a_playground_is_grass() {
    assertThat(scenes("孩子们在公园放风筝", "Two robots play on the playground."))
        .extracting(Scene::foreground)
        .containsOnly("grassland");
  }
}

package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Names;
import dev.starloom.enrich.language.Language;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarsTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final SkyData SKY = SkyData.bundled();

  /** Mira and a few others change by more than this; their catalogued values are means. */
  private static final Offset<Double> MAGNITUDES = Offset.offset(0.3);

  /** From the figure of its constellation; the farthest is one in the wide Giraffe. */
  private static final double DEGREES = 17;

  /** Where the catalogue of the sky has another spelling than the IAU. */
  private static final List<String> NAMED_BETTER = List.of("HIP86670");

  private record Named(String name, String constellation, double magnitude) {}

  private static List<Named> elsewhere() throws IOException {
    try (InputStream in = StarsTest.class.getResourceAsStream("/lexicon/named-stars.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .map(cells -> new Named(cells[0], cells[1], Double.parseDouble(cells[2])))
          .toList();
    }
  }

  private static List<Entry> stars() {
    return LEXICON.entries().stream().filter(Entry::isStar).toList();
  }

  private static Star inTheSky(Entry star) {
    return SKY.star(Integer.parseInt(star.id().substring(3))).orElseThrow();
  }

  private static List<String> ids(String text) {
    return LEXICON.mentions(text).stream().map(mention -> mention.entry().id()).toList();
  }

  @Test
  void at_least_300_stars_have_a_name_in_every_language() {
    assertThat(stars()).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void at_least_250_stars_have_a_name_in_kana() {
    assertThat(stars())
        .filteredOn(star -> star.name(Language.JA).matches("[\\p{IsKatakana}ー・]+"))
        .hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void at_least_250_stars_have_a_name_in_hangul() {
    assertThat(stars())
        .filteredOn(star -> star.name(Language.KO).matches("[\\p{IsHangul} ]+"))
        .hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void at_least_300_stars_have_a_chinese_name_in_han_script() {
    assertThat(stars())
        .filteredOn(star -> star.name(Language.ZH).matches("\\p{IsHan}+"))
        .hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void a_name_means_the_star_that_another_catalogue_means() throws IOException {
    Map<String, Entry> byName =
        stars().stream()
            .collect(Collectors.toMap(star -> star.name(Language.EN), Function.identity()));
    assertThat(elsewhere())
        .hasSameSizeAs(byName.values())
        .allSatisfy(
            other -> {
              Entry ours = byName.get(other.name());
              assertThat(ours.constellation()).as(other.name()).contains(other.constellation());
              assertThat(inTheSky(ours).magnitude())
                  .as(other.name())
                  .isCloseTo(other.magnitude(), MAGNITUDES);
            });
  }

  @Test
  void a_star_stands_at_its_constellation() {
    assertThat(stars())
        .allSatisfy(star -> assertThat(degreesFromFigure(star)).as(star.id()).isLessThan(DEGREES));
  }

  private static double degreesFromFigure(Entry star) {
    Constellation figure = SKY.constellations().get(star.constellation().orElseThrow());
    double cosine =
        figure.stars().stream()
            .mapToDouble(other -> other.direction().dot(inTheSky(star).direction()))
            .max()
            .orElseThrow();
    return Math.toDegrees(Math.acos(Math.min(1, cosine)));
  }

  @Test
  void a_star_has_the_english_name_that_the_sky_gives_it() {
    assertThat(stars().stream().filter(star -> !isNamedAsInTheSky(star)).map(Entry::id))
        .containsExactlyInAnyOrderElementsOf(NAMED_BETTER);
  }

  private static boolean isNamedAsInTheSky(Entry star) {
    return SKY.starNames(inTheSky(star).hip())
        .map(Names::en)
        .map(name -> star.forms().get(Language.EN).stream().anyMatch(f -> f.text().equals(name)))
        .orElse(true);
  }

  @ParameterizedTest
  @CsvSource({
    "HIP113368,北落师门 北落師門 Fomalhaut フォーマルハウト 포말하우트",
    "HIP78820,房宿四 Acrab アクラブ 아크라브",
    "HIP63125,常陈一 常陳一 コル・カロリ",
    "HIP65378,开阳 開陽 Mizar ミザール 미자르",
    "HIP17531,昴宿二 タイゲタ 타이게타",
    "HIP11767,北极星 北極星 北辰 Polaris 폴라리스 북극성 붙박이별",
    "HIP27989,参宿四 參宿四 Betelgeuse ベテルギウス 平家星 베텔게우스",
    "HIP42806,鬼宿三 アセルス・ボレアリス"
  })
  void a_star_is_found_by_its_names(String id, String names) {
    assertThat(names.split(" "))
        .allSatisfy(name -> assertThat(ids(name)).as(name).containsExactly(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A peacock ran past the Rose in the sun",
        "Fang bared its fangs, and Sham was a sham",
        "He ran. Ran home. Maia and Atik ate matar with Zhang and Kang.",
        "The mimosa was cold and the diadem was old",
        "井里有水，我的心在跳，一把斗，一张弓",
        "霹雳一声，天津一家人，妻子二人，公厕一个，石柱一根",
        "三台电脑，招摇过市，太子二十岁，天关了",
        "赤い星のポリスとクマ、アインさんのファン、カラの箱",
        "바람이 분다. 달림은 힘이 세긴 하다. 자바를 배운 아인",
        "사이프러스 나무와 미모사 꽃"
      })
  void an_everyday_word_is_no_star(String text) {
    assertThat(ids(text)).filteredOn(id -> id.startsWith("HIP") || id.startsWith("CN")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'In Sagittarius the star Polis and the star Izar',HIP72105",
    "'猎户座旁边的霹雳一是一颗恒星',HIP113889",
    "'The constellation Cetus holds Mira',HIP10826",
    "'くじら座のミラ',HIP10826",
    "'나침반자리 옆의 항성 세긴',HIP8886"
  })
  void an_everyday_word_is_a_star_where_the_sky_is_spoken_of(String text, String id) {
    assertThat(ids(text)).contains(id);
  }
}

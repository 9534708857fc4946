package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final Typeface TYPEFACE = Typeface.bundled();
  private final Layout wide = new Layout(TYPEFACE, 1280, 720);
  private final Layout tall = new Layout(TYPEFACE, 720, 1280);

  private static final String LONG_ZH =
      "很久很久以前，银河两岸住着牛郎和织女，他们每年只能在七月初七见一次面，那一天，所有的喜鹊都会飞来，在波光粼粼的银河上搭成一座长长的桥。";

  @Test
  void a_long_narration_becomes_several_cues_that_are_the_narration() {
    assertThat(wide.cues(LONG_ZH)).hasSizeGreaterThan(1);
    assertThat(String.join("", wide.cues(LONG_ZH))).isEqualTo(LONG_ZH);
  }

  @Test
  void cues_end_at_punctuation_where_there_is_some() {
    assertThat(wide.cues(LONG_ZH)).allMatch(cue -> cue.endsWith("，") || cue.endsWith("。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Suddenly the sea monster broke the waves, and Perseus came down from the clouds on his"
            + " winged horse, holding the head of Medusa before him like a lamp.",
        "갑자기 바다 괴물이 파도를 뚫고 나타나고, 하늘에는 번개가 쳤으며, 영웅은 날개 달린 말을 타고 구름에서 내려왔습니다.",
        "アンドロメダは海辺の岩に鎖でつながれ、夜空には天の川が静かに流れ、英雄ペルセウスは天馬に乗って雲の間から舞い降りてきた。"
      })
  void every_line_fits_and_there_are_at_most_two(String text) {
    for (Layout layout : List.of(wide, tall)) {
      for (String cue : layout.cues(text)) {
        assertThat(layout.lines(cue)).hasSizeBetween(1, 2).allMatch(l -> layout.ems(l) <= 20.001);
      }
    }
  }

  @Test
  void an_upright_picture_has_shorter_lines() {
    assertThat(tall.lines("银河".repeat(12)).get(0).length()).isLessThanOrEqualTo(15);
  }

  @Test
  void a_word_without_end_is_cut_anywhere() {
    assertThat(wide.cues("a".repeat(300)))
        .allMatch(cue -> wide.lines(cue).stream().allMatch(l -> wide.ems(l) <= 20.001));
  }

  @Test
  void no_line_of_japanese_begins_inside_a_word() {
    List<String> lines =
        Stream.of("若い王女。淡い金色の長いドレス、細い金の冠、腰まで届く髪", "竪琴を抱く若い歌い手。目を伏せて奏で、獣たちが静かに囲む")
            .flatMap(text -> tall.cues(text).stream())
            .flatMap(cue -> tall.lines(cue).stream())
            .toList();
    assertThat(lines).hasSizeGreaterThan(4).noneMatch(line -> line.matches("[スせ].*"));
  }

  @Test
  void a_japanese_word_without_end_is_cut_anywhere() {
    assertThat(wide.cues("ア".repeat(100)))
        .allMatch(cue -> wide.lines(cue).stream().allMatch(l -> wide.ems(l) <= 20.001));
  }

  @Test
  void two_lines_are_nearly_of_a_length() {
    var lines = wide.lines("Andromeda was chained to a rock by the sea.");
    assertThat(Math.abs(lines.get(0).length() - lines.get(1).length())).isLessThan(8);
  }
}

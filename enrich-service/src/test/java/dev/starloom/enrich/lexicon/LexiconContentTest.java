package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundled data says, as opposed to how it is read. */
class LexiconContentTest {
  private static final Lexicon LEXICON = Lexicons.bundled().things();

  private static final Set<String> CULTURES =
      Set.of(
          "greek",
          "roman",
          "chinese",
          "japanese",
          "korean",
          "norse",
          "egyptian",
          "mesopotamian",
          "indian",
          "arab",
          "persian",
          "polynesian",
          "hebrew",
          "maya",
          "aztec",
          "inca",
          "celtic",
          "slavic",
          "african",
          "australian");

  private static final Pattern DAY_OR_BLOOD =
      Pattern.compile("蓝天|白昼|鲜血|blue sky|daylight|sunshine|blood|青空|昼間|血|푸른 하늘|한낮|선혈");

  private static List<String> ids(String text) {
    return LEXICON.mentions(text).stream().map(mention -> mention.entry().id()).toList();
  }

  private static Stream<Entry> entries(String... kinds) {
    return LEXICON.entries().stream()
        .filter(entry -> Arrays.stream(kinds).anyMatch(kind -> entry.id().startsWith(kind + ":")));
  }

  private static Stream<Entry> withLooks() {
    return LEXICON.entries().stream().filter(entry -> entry.look(Language.EN).isPresent());
  }

  static List<String> everyday() {
    return Stream.of("zh", "en", "ja", "ko")
        .flatMap(language -> lines("/everyday/" + language + ".txt"))
        .toList();
  }

  private static Stream<String> lines(String path) {
    return new BufferedReader(
            new InputStreamReader(
                LexiconContentTest.class.getResourceAsStream(path), StandardCharsets.UTF_8))
        .lines();
  }

  @Test
  void at_least_300_figures_of_myth_say_whose_they_are() {
    assertThat(entries("myth").filter(entry -> !entry.cultures().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void at_least_500_words_of_the_world_are_known() {
    assertThat(entries("animal", "plant", "person", "place", "thing", "weather", "light", "action"))
        .hasSizeGreaterThanOrEqualTo(500);
  }

  @Test
  void a_culture_is_one_of_those_known() {
    assertThat(LEXICON.entries().stream().flatMap(entry -> entry.cultures().stream()))
        .isSubsetOf(CULTURES);
  }

  @Test
  void a_figure_belongs_to_a_constellation() {
    assertThat(LEXICON.entries().stream().flatMap(entry -> entry.traits().list("of").stream()))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(LEXICON.entry(id).isConstellation()).as(id).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "ZH,[\\p{IsHan}].*",
    "EN,.*[A-Za-z].*",
    "JA,.*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*",
    "KO,.*\\p{IsHangul}.*"
  })
  void a_name_is_written_in_the_script_of_its_language(Language language, String script) {
    assertThat(entries("myth", "animal", "plant", "person", "place", "thing", "light", "action"))
        .allSatisfy(entry -> assertThat(entry.name(language)).as(entry.id()).matches(script));
  }

  @Test
  void at_least_250_things_have_a_look() {
    assertThat(withLooks()).hasSizeGreaterThanOrEqualTo(250);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_look_is_short_enough_for_a_prompt_and_long_enough_to_be_drawn(Language language) {
    assertThat(withLooks())
        .allSatisfy(
            entry -> {
              String look = entry.look(language).orElseThrow();
              assertThat(language == Language.EN ? look.split(" ").length * 3 : look.length())
                  .as(look)
                  .isBetween(10, 60);
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_look_brings_in_daylight_or_blood(Language language) {
    assertThat(withLooks().map(entry -> entry.look(language).orElseThrow()))
        .noneMatch(look -> DAY_OR_BLOOD.matcher(look).find());
  }

  @ParameterizedTest
  @CsvSource({
    "海怪",
    "星空",
    "怪物",
    "宫殿",
    "森林",
    "英雄",
    "公主",
    "sea monster",
    "starry sky",
    "monster",
    "palace",
    "forest",
    "hero",
    "princess",
    "海の怪物",
    "怪物",
    "宮殿",
    "森",
    "英雄",
    "姫君",
    "바다괴물",
    "별빛",
    "괴물",
    "궁전",
    "숲",
    "영웅",
    "공주"
  })
  void a_vague_word_has_a_look(String word) {
    assertThat(LEXICON.mentions(word))
        .singleElement()
        .matches(m -> m.entry().look(Language.KO).isPresent());
  }

  @ParameterizedTest
  @MethodSource("everyday")
  void an_everyday_sentence_names_nothing(String sentence) {
    assertThat(ids(sentence)).as(sentence).isEmpty();
  }

  @Test
  void there_are_at_least_40_everyday_sentences_a_language() {
    assertThat(Stream.of("zh", "en", "ja", "ko"))
        .allSatisfy(
            language ->
                assertThat(lines("/everyday/" + language + ".txt"))
                    .hasSizeGreaterThanOrEqualTo(40));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "狗跑|animal:dog action:run",
        "一只狗在雪地里奔跑|animal:dog place:snowfield action:run",
        "尽管下雨，孩子们仍在公园追逐气球|weather:rain person:child place:park action:chase thing:balloon",
        "七夕之夜，牵牛星渡银河相会织女星|feast:qixi sky:night HIP97649 milky-way action:meet HIP91262",
        "雨なのに、子どもたちは公園で風船を追いかける|weather:rain person:child place:park thing:balloon action:chase",
        "비가 와도 아이들은 공원에서 풍선을 쫓아간다|weather:rain person:child place:park thing:balloon action:chase",
        "The cola leaps from the fridge, spins, sheds droplets and throws a rainbow"
            + "|thing:cola action:leap thing:fridge action:spin action:shed-drops action:throw"
            + " weather:rainbow"
      })
  void a_sentence_names_what_it_names_in_its_order(String sentence, String expected) {
    assertThat(ids(sentence)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "action:leap,leap leaps leapt leaping 跳跃 跃起 跳ぶ 跳んで 飛び跳ねる 뛰어오르다",
    "action:run,run runs ran running 奔跑 跑过 走る 走って 駆けて 달린다 달려가는",
    "action:fly,fly flies flew flying 飞翔 飞过 飛ぶ 飛んで 날아가는 날아오르다",
    "action:chase,chase chases chased chasing 追逐 追赶 追う 追いかける 쫓는 뒤쫓는",
    "action:dance,dance dances danced dancing 跳舞 起舞 踊る 舞って 춤추는",
    "animal:dog,dog dogs puppies 狗 小狗 犬 子犬 イヌ 강아지 멍멍이",
    "person:child,child children kids 孩子 孩子们 子供 子ども 子供たち 아이 아이들 어린이",
    "thing:balloon,balloon balloons 气球 氣球 風船 풍선 풍선을",
    "feast:qixi,七夕 七夕节 乞巧节 七夕祭り たなばた 칠석 칠석날 칠월칠석 Tanabata Qixi",
    "myth:sun-wukong,孙悟空 孫悟空 美猴王 손오공",
    "myth:chiron,Chiron 喀戎 凯隆 ケイローン キロン 케이론",
    "myth:change,嫦娥 姮娥 Chang'e 항아"
  })
  void the_forms_that_texts_use_lead_to_one_entry(String id, String forms) {
    assertThat(Arrays.stream(forms.split(" ")).map(LexiconContentTest::ids))
        .allSatisfy(found -> assertThat(found).containsExactly(id));
  }
}

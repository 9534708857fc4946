package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import dev.starloom.sky.Body;
import dev.starloom.sky.SkyData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static List<String> ids(String text) {
    return LEXICON.mentions(text).stream().map(mention -> mention.entry().id()).toList();
  }

  private static List<String> words(String text) {
    return LEXICON.mentions(text).stream()
        .map(mention -> text.substring(mention.start(), mention.end()))
        .toList();
  }

  private static List<Entry> constellations() {
    return LEXICON.entries().stream().filter(Entry::isConstellation).toList();
  }

  @Test
  void all_88_constellations_are_known() {
    assertThat(constellations()).hasSize(88);
  }

  @Test
  void at_least_40_bright_stars_are_known() {
    assertThat(LEXICON.entries()).filteredOn(Entry::isStar).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void at_least_60_figures_of_myth_are_known() {
    assertThat(LEXICON.entries())
        .filteredOn(entry -> entry.id().startsWith("myth:"))
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void whatever_is_drawn_for_an_entry_is_in_the_sky() {
    SkyData sky = SkyData.bundled();
    assertThat(LEXICON.entries().stream().flatMap(entry -> entry.traits().draw().stream()))
        .allSatisfy(id -> assertThat(isInTheSky(id, sky)).as(id).isTrue());
  }

  @Test
  void whatever_is_in_the_sky_by_its_own_id_is_known_there() {
    SkyData sky = SkyData.bundled();
    assertThat(LEXICON.entries().stream().filter(Entry::isInTheSky).map(Entry::id))
        .allSatisfy(id -> assertThat(isInTheSky(id, sky)).as(id).isTrue());
  }

  private static boolean isInTheSky(String id, SkyData sky) {
    return sky.constellations().containsKey(id)
        || sky.asterisms().containsKey(id)
        || id.equals("milky-way")
        || id.startsWith("HIP") && sky.star(Integer.parseInt(id.substring(3))).isPresent()
        || Arrays.stream(Body.values()).anyMatch(body -> body != Body.SUN && body.id().equals(id));
  }

  @Test
  void the_28_mansions_are_the_figures_of_the_sky() {
    SkyData sky = SkyData.bundled();
    assertThat(
            LEXICON.entries().stream().filter(entry -> entry.id().matches("CN0([01]\\d|2[0-8])")))
        .hasSize(28)
        .allSatisfy(
            entry ->
                assertThat(entry.name(Language.ZH))
                    .isEqualTo(sky.asterisms().get(entry.id()).names().zh()));
  }

  @ParameterizedTest
  @MethodSource("constellations")
  void a_constellation_is_found_by_its_name_in_each_language(Entry constellation) {
    for (Language language : List.of(Language.ZH, Language.JA, Language.KO)) {
      assertThat(ids(constellation.name(language))).containsExactly(constellation.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "And,仙女座",
    "Cas,仙后座",
    "Com,后髮座",
    "Crt,巨爵座",
    "Lac,蠍虎座",
    "Sco,天蠍座",
    "Ret,網罟座",
    "CN008,斗宿",
    "CN021,參宿",
    "CN215,天鉤",
    "HIP17448,卷舌增七",
    "HIP92855,斗宿四",
    "HIP42556,積尸增三",
    "HIP91262,織女星",
    "milky-way,銀河",
    "planet:mars,火星",
    "sky:nebula,星雲"
  })
  void a_name_is_written_in_traditional_characters_as_they_are_used(String id, String name) {
    assertThat(LEXICON.entry(id).traditionalName()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("constellations")
  void a_constellation_is_found_by_its_traditional_name(Entry constellation) {
    assertThat(ids(constellation.traditionalName())).containsExactly(constellation.id());
  }

  @ParameterizedTest
  @CsvSource({
    "M45,すばる 六連星 좀생이별 昴星团 昴星團 Pleiades",
    "asterism:orions-belt,オリオンの三つ星 三ツ星 삼형제별 猎户座腰带",
    "UMa,北斗 北斗七星 七つ星 북두칠성 국자별",
    "Cas,カシオペヤのW ｶｼｵﾍﾟﾔのＷ いかり星 닻별",
    "CN174,삼태성 三台星 三能星",
    "CN001,角宿 角木蛟 すぼし",
    "CN009,牛宿 牛金牛 いなみぼし",
    "CN021,参宿 參水猿 からすきぼし",
    "asterism:purple-forbidden,紫微垣 紫微宮 자미원",
    "asterism:supreme-palace,太微垣 태미원",
    "asterism:heavenly-market,天市垣 천시원",
    "CN258,王良星",
    "CN259,文昌星",
    "planet:venus,샛별 개밥바라기 宵の明星",
    "sky:comet,살별 帚星"
  })
  void a_traditional_name_of_another_sky_is_found(String id, String names) {
    assertThat(names.split(" "))
        .allSatisfy(name -> assertThat(ids(name)).as(name).containsExactly(id));
  }

  @Test
  void the_english_name_of_a_constellation_is_the_iau_name() {
    assertThat(List.of("Sgr", "CrA", "Boo", "UMa", "Ser"))
        .extracting(id -> LEXICON.name(id, Language.EN))
        .containsExactly("Sagittarius", "Corona Australis", "Boötes", "Ursa Major", "Serpens");
  }

  @ParameterizedTest
  @CsvSource({
    "HIP97649,牛郎星 牵牛星 牽牛星 河鼓二 彦星 견우성 Altair ALTAIR ａｌｔａｉｒ アルタイル ｱﾙﾀｲﾙ",
    "HIP91262,织女 织女星 織女星 織姫 직녀성 Vega ベガ",
    "milky-way,银河 銀河 天の川 은하수 星河",
    "Sgr,射手座 人马座 人馬座 いて座 궁수자리 Sagittarius",
    "Ori,猎户座 獵戶座 猎户 オリオン座 オリオン 오리온자리 Orion",
    "UMa,北斗七星 大熊座 北斗 북두칠성 Plough",
    "And,安德洛墨达 仙女座 アンドロメダ 안드로메다 Andromeda",
    "Per,珀尔修斯 英仙座 ペルセウス 페르세우스 Perseus",
    "Cet,鲸鱼座 鯨魚座 くじら座 고래자리 Cetus",
    "Boo,Boötes Bootes BOÖTES 牧夫座",
    "myth:leviathan,利维坦 リヴァイアサン 리바이어던 Leviathan",
    "myth:magpie-bridge,鹊桥 鵲橋 かささぎの橋 오작교",
    "sky:moon,月亮 明月 月 月光 달 달빛 moon moonlight",
    "planet:venus,金星 启明星 启明 啟明 太白金星 明けの明星 금성 Venus",
    "planet:mars,火星 荧惑 熒惑 화성 Mars",
    "CN021,参宿 參宿",
    "CN005,心宿",
    "CN008,斗宿 南斗",
    "M45,昴宿 昴星团 すばる Pleiades",
    "Sco,天蝎 天蝎座 天蠍 Scorpius さそり座",
    "Lep,天兔 天兔座 うさぎ座 Lepus",
    "myth:hare,兔子 hare うさぎ 토끼",
    "myth:herdsman,牧夫 herdsman 牛飼い 목동"
  })
  void everyday_names_and_other_ways_to_write_lead_to_one_entry(String id, String names) {
    assertThat(Arrays.stream(names.split(" ")).map(LexiconTest::ids))
        .allSatisfy(found -> assertThat(found).containsExactly(id));
  }

  @Test
  void decomposed_hangul_is_found() {
    assertThat(ids("\u110B\u1169\u1105\u1175\u110B\u1169\u11AB\u110C\u1161\u1105\u1175"))
        .containsExactly("Ori");
  }

  @Test
  void the_longest_name_wins() {
    assertThat(ids("半人马座在英仙座流星雨下，Sagittarius")).containsExactly("Cen", "sky:perseids", "Sgr");
  }

  @Test
  void an_english_plural_and_possessive_is_the_word() {
    assertThat(words("The rocks, Orion's waves")).containsExactly("rocks", "Orion", "waves");
  }

  @Test
  void a_korean_noun_of_one_syllable_is_named_before_the_particle_of_place() {
    assertThat(words("별에 소원을, 달에 토끼")).contains("별", "달");
  }

  @Test
  void a_korean_noun_of_one_syllable_is_named_before_to_be() {
    assertThat(words("저것은 별입니다, 이것은 달이었다")).containsExactly("별", "달");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sagittariusxy",
        "Oriental rugs, Xorion and lyrics",
        "cancer and a leo, a normal crater",
        "ラスベガスの話",
        "座らせて、誰とも座らない",
        "上海的海棠与林海",
        "강의를 하고 별로 용도가 없는 그런 것",
        "밤새 강도를 보았다",
        "7月7日と9 月、三か月と１２ヶ月",
        "7月7日，三个月后，每月",
        "한 달 동안 두 달을 보냈다",
        "many moons ago",
        "火星四溅，眼冒金星，李太白在太白山",
        "水表、木头、土地与金子"
      })
  void what_only_looks_like_a_name_is_not_found(String text) {
    assertThat(ids(text)).isEmpty();
  }

  @Test
  void mentions_follow_one_another_without_overlap() {
    List<Mention> mentions = LEXICON.mentions("海怪利维坦与猎户座大星云、北斗七星");
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).start()).isGreaterThanOrEqualTo(mentions.get(i - 1).end());
    }
  }
}

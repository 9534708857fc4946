package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomonymsTest {
  private static final String BANKS =
      """
      bank:money|银行|bank|銀行|은행|
      bank:river|河岸|~bank/riverbank|川岸|강둑|
      sky:x|天|heaven|天|하늘|
      """;

  private static Lexicon lexicon(String rules) {
    return Lexicons.of(
            new LexiconFiles(new TreeMap<>(Map.of("a.psv", BANKS, "homonyms.psv", rules))))
        .things();
  }

  private static List<String> ids(Lexicon lexicon, String text) {
    return lexicon.mentions(text).stream().map(mention -> mention.entry().id()).toList();
  }

  private static List<String> ids(String text) {
    return ids(Lexicon.bundled(), text);
  }

  @Test
  void a_word_near_it_decides() {
    Lexicon banks = lexicon("bank|bank:river|water/fish|");
    assertThat(ids(banks, "the bank by the water, and heaven")).contains("bank:river");
    assertThat(ids(banks, "the bank by the church")).containsExactly("bank:money");
  }

  @Test
  void a_part_of_a_word_decides_nothing() {
    assertThat(ids(lexicon("bank|bank:river|fish|"), "the bank of a fisherman"))
        .containsExactly("bank:money");
  }

  @Test
  void a_word_of_the_sentence_decides_before_one_of_the_next() {
    Lexicon banks = lexicon("bank|-|gold|\nbank|bank:river|water|");
    assertThat(ids(banks, "The bank by the water. Gold is far away.")).contains("bank:river");
  }

  @Test
  void a_word_of_the_next_sentence_decides_where_the_own_has_none() {
    assertThat(ids(lexicon("bank|bank:river|water|"), "This is the bank. The water is cold."))
        .containsExactly("bank:river");
  }

  @Test
  void a_word_far_away_decides_nothing() {
    String far = "a ".repeat(200);
    assertThat(ids(lexicon("bank|bank:river|water|"), "The bank " + far + "water"))
        .containsExactly("bank:money");
  }

  @Test
  void a_word_that_must_not_be_near_forbids() {
    assertThat(ids(lexicon("bank|bank:river|water|gold"), "the bank with gold and water"))
        .containsExactly("bank:money");
  }

  @Test
  void a_thing_that_is_named_near_decides() {
    assertThat(ids(lexicon("bank|bank:river|@sky:x|"), "heaven, a bank"))
        .containsExactly("sky:x", "bank:river");
  }

  @Test
  void nothing_may_be_meant() {
    assertThat(ids(lexicon("bank|-|piggy|"), "a piggy bank")).isEmpty();
  }

  @Test
  void a_form_of_two_entries_is_fine_where_a_rule_decides_every_case() {
    String both = BANKS.replace("~bank", "bank");
    var files = Map.of("a.psv", both, "homonyms.psv", "bank|bank:river|water|\nbank|bank:money||");
    Lexicon banks = Lexicons.of(new LexiconFiles(new TreeMap<>(files))).things();
    assertThat(ids(banks, "bank")).containsExactly("bank:money");
  }

  @Test
  void a_rule_that_leads_nowhere_is_refused_with_its_place() {
    assertThatThrownBy(() -> lexicon("bank|bank:blood|blood|"))
        .hasMessage("homonyms.psv:1: bank:blood is not in the lexicon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "planet:mercury|Mercury and Venus stand low in the west",
        "action:set-down|Orion sets behind the hills",
        "feast:summer-solstice|하지 정오에 그림자가 가장 짧다",
        "place:sky|空を馬車が駆ける",
        "myth:hermes|Mercury, messenger of the gods, ties his winged sandals",
        "planet:venus|Venus shines as the evening star",
        "myth:aphrodite|Venus, goddess of love, is born from the sea",
        "planet:mars|The planet Mars glows red",
        "myth:ares|Mars, god of war, lifts his spear",
        "planet:jupiter|Jupiter and its moons",
        "myth:zeus|Jupiter hurls his thunderbolt",
        "planet:saturn|The rings of Saturn",
        "myth:cronus|Saturn, the old god with a sickle",
        "planet:venus|金星在黎明前升起",
        "HIP97649|牵牛与织女在七夕相会",
        "CN009|二十八宿中，斗宿之后是牵牛",
        "HIP32349|天狼在冬夜闪耀",
        "myth:wolf|天狼露出獠牙，嚎叫着奔跑",
        "Leo|The lion is a constellation of spring",
        "myth:lion|A lion drinks at the river",
        "Leo|별자리 사자가 봄하늘에 떠오른다",
        "myth:lion|사자가 강가에서 울부짖는다",
        "Aql|여름 별자리 독수리가 난다",
        "myth:eagle|독수리가 바위 위에 앉는다",
        "M31|Andromeda is a spiral with a trillion suns",
        "And|Andromeda is chained to a rock",
        "Cyg|夏季大三角里的天鹅座",
        "Per|ペルセウスはメドゥーサと戦う",
        "Ori|Orion rises",
        "Sgr|人马座在银河中心",
        "Sgr|射手座流星",
        "myth:centaur|半人马在森林里奔跑",
        "Cnc|Cancer follows Gemini through the zodiac",
        "myth:lernaean-hydra|Hercules strikes the heads of the Hydra",
        "Hya|Hydra is the longest constellation",
        "HIP17499|Electra is one of the Pleiades",
        "CN012|危宿在北方"
      })
  void what_stands_near_decides_what_a_name_means(String id, String text) {
    assertThat(ids(text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cancer is a disease that many patients survive",
        "Leo DiCaprio agreed",
        "Bruno Mars agreed",
        "mercury in a thermometer",
        "Sirius Black went to Hogwarts",
        "Norma Jean bought a Ford Taurus",
        "在天津四处走走，看到牵牛花",
        "Las Vegas",
        "옷을 사자",
        "He sets an example",
        "공부를 하지 않는다"
      })
  void a_name_of_something_else_is_no_mention(String text) {
    assertThat(ids(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The whale dived,myth:whale",
    "The crane flew,animal:crane",
    "The archer slept,myth:archer",
    "The twins slept,myth:twins",
    "The maiden wept,person:girl",
    "The centaur slept,myth:centaur",
    "The crab slept,myth:crab",
    "The herdsman sang,myth:herdsman",
    "The charioteer fell,person:charioteer",
    "Electra wept,myth:electra",
    "The sculptor slept,person:sculptor"
  })
  void a_namesake_of_a_constellation_is_the_being_where_no_sky_is_spoken_of(
      String text, String being) {
    assertThat(ids(text)).hasSize(2).startsWith(being);
  }
}

package dev.starloom.enrich.visual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Character;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {
  private static final Director DIRECTOR = Director.bundled();

  private static Storyboard board(String prompt) {
    return DIRECTOR.direct(Requests.of(prompt));
  }

  private static String described(String prompt) {
    Character first = board(prompt).characters().get(0);
    return first.description().substring(0, first.description().indexOf(first.name()))
        + first.name();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "A huge white wolf howls on the hill|huge white wolf",
        "The old bearded hunter, tired, rests|old bearded hunter",
        "白衣织女走过银河|白衣织女",
        "一条金色的巨龙飞过|金色的巨龙",
        "身穿白衣的织女走过银河|身穿白衣的织女",
        "白い狼が吠える|白い狼",
        "赤い衣をまとった織姫が渡る|赤い衣をまとった織姫",
        "하얀 늑대가 울부짖는다|하얀 늑대",
        "흰 옷을 입은 직녀가 건넌다|흰 옷을 입은 직녀"
      },
      delimiter = '|')
  void a_character_has_the_look_that_the_words_give(String prompt, String description) {
    assertThat(board(prompt).characters())
        .anyMatch(character -> character.description().startsWith(description));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "The night is dark and wolves howl|wolves",
        "追逐他的凤凰飞过|凤凰",
        "强大的凤凰飞过|凤凰",
        "星の下で狼が吠える|狼",
        "밤에 늑대가 울부짖는다|늑대"
      },
      delimiter = '|')
  void what_is_no_look_is_left_out(String prompt, String description) {
    assertThat(described(prompt)).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "A huge white wolf stands on the quiet hill. The lonely hunter walks on through the long"
            + " and silent night. The wolf looks at the hunter for a long time.|huge white wolf",
        "白衣织女坐在银河的岸边织着云锦。夜深了，喜鹊从四面八方飞来。织女终于看见了鹊桥的灯火。|白衣织女",
        "白い狼が静かな丘の上に立っている。狩人は長い夜を歩いてやって来た。狼は狩人をじっと見つめていた。|白い狼",
        "하얀 늑대가 고요한 언덕 위에 서 있다. 외로운 사냥꾼이 길고 긴 밤을 걸어서 왔다. 늑대는 사냥꾼을 오래 바라보았다.|하얀 늑대"
      },
      delimiter = '|')
  void a_character_is_described_in_the_same_words_wherever_it_is_seen(
      String prompt, String description) {
    List<Shot> shots = board(prompt).shots();
    assertThat(shots).hasSize(3);
    assertThat(shots.get(0).prompt()).contains(description);
    assertThat(shots.get(1).prompt()).doesNotContain(description);
    assertThat(shots.get(2).prompt()).contains(description);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "The old hunter walks over the quiet sea. A young princess waits by the dark cliff."
            + " Then she looks up at the stars for a long time.|young princess|old hunter",
        "The young princess waits by the dark cliff. The old hunter walks over the quiet sea."
            + " Then she looks up at the stars for a long time.|young princess|old hunter",
        "年老的猎人走过了安静的海面。白衣织女坐在银河的岸边。她抬头望着满天的繁星许久。|白衣织女|年老的猎人",
        "白衣织女坐在银河的岸边。年老的猎人走过了安静的海面。他抬头望着满天的繁星许久。|年老的猎人|白衣织女",
        "老いた狩人が静かな海を渡っていく。白衣の織姫が天の川の岸に座る。彼女は長いあいだ星空を見上げていた。|白衣の織姫|老いた狩人",
        "늙은 사냥꾼이 고요한 바다를 건넌다. 젊은 공주가 절벽에서 기다린다. 그녀는 오래도록 별을 바라보았다.|젊은 공주|늙은 사냥꾼"
      },
      delimiter = '|')
  void whoever_is_called_she_or_he_looks_as_before(String prompt, String who, String other) {
    Shot last = board(prompt).shots().get(2);
    assertThat(last.prompt()).contains(who).doesNotContain(other);
  }

  @Test
  void nobody_is_invented() {
    assertThat(board("The Milky Way spans the quiet sea.").characters()).isEmpty();
  }

  @Test
  void a_colour_that_is_named_is_not_painted_over() {
    assertThat(board("A red aurora glows in a violet night sky").shots().get(0).prompt())
        .doesNotContain("green", "deep blue night sky", "silver stars");
    assertThat(board("紫色的夜空，红色的极光").shots().get(0).prompt()).doesNotContain("绿紫色极光", "深蓝夜空");
  }

  private static List<String> ids(String prompt) {
    return board(prompt).characters().stream().map(Character::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "Orion the hunter boasts that he fears nothing|Ori",
        "Princess Andromeda waits|And",
        "安德洛墨达公主望着星空|And",
        "大地女神盖亚醒来|myth:gaia",
        "The centaur Chiron waits|myth:chiron"
      },
      delimiter = '|')
  void a_title_beside_a_name_is_nobody_else(String prompt, String id) {
    assertThat(ids(prompt)).containsExactly(id);
  }

  @Test
  void two_people_who_are_named_apart_are_two() {
    assertThat(ids("Orion meets a hunter")).containsExactly("Ori", "myth:hunter");
  }

  @Test
  void the_stars_of_the_lovers_are_lovers_on_the_night_of_their_meeting() {
    assertThat(ids("七夕之夜，牵牛星渡银河相会织女星")).containsExactly("HIP97649", "HIP91262");
    assertThat(ids("夏季大三角由织女星、牛郎星和天津四组成")).isEmpty();
  }

  @Test
  void the_night_of_the_lovers_has_its_bridge_of_magpies() {
    assertThat(board("七夕之夜，牵牛星渡银河相会织女星").shots().get(0).prompt()).containsOnlyOnce("鹊桥");
  }
}

package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private final LineReader reader = new LineReader();

  private List<Segment> read(String language, String text) throws NarrationUnavailable {
    return reader.read(Voice.of(language).orElseThrow(), text);
  }

  /** Each voice with its words. */
  private String said(String language, String text) throws NarrationUnavailable {
    return read(language, text).stream()
        .map(s -> s.voice().language() + ":" + s.reading().spoken().strip())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年7月7日 | 二零二四年七月七日",
        "2026-07-07 | 二零二六年七月七日",
        "2000年前 | 两千年前",
        "1,000颗星 | 一千颗星",
        "１２颗星 | 十二颗星",
        "3.5光年 | 三点五光年",
        "2个，第2 | 两个，第二",
        "105，10001，20020 | 一百零五，一万零一，两万零二十",
        "12,345,678 | 一千二百三十四万五千六百七十八",
        "-1.46等 | 负一点四六等",
        "50%，20°C | 百分之五十，摄氏二十度",
        "3-5年 | 三到五年",
        "HIP 91262是Vega | HIP 九一二六二是Vega",
      })
  void chinese_numbers_are_said_as_they_are_meant(String text, String words) throws Exception {
    assertThat(said("zh", text)).isEqualTo("zh:" + words);
  }

  @ParameterizedTest
  @CsvSource({
    "参宿四,申秀四", "參宿,申秀", "角宿一,脚秀一", "觜宿,姿秀", "亢宿,抗秀", "氐宿,低秀", "昴宿,卯秀", "心宿二,心秀二", "参加,参加"
  })
  void chinese_mansions_have_the_readings_of_astronomy(String text, String words) throws Exception {
    assertThat(said("zh", text)).isEqualTo("zh:" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7月7日に2人は | シチガツ ナノカニ フタリワ",
        "七月七日、二人は | シチガツ ナノカ、 フタリワ",
        "1月1日 | イチガツ ツイタチ",
        "一つ、1つ | ヒトツ、 ヒトツ",
        "1,000個の星 | センコノ ホシ",
        "三千年 | サンゼンネン",
        "3.5光年 | サンテンゴ コーネン",
        "3本、1匹、8分 | サンボン、 イッピキ、 ハップン",
        "4時、9時、4年 | ヨジ、 クジ、 ヨネン",
        "2026-07-07 | ニセンニジュウロクネン シチガツ ナノカ",
        "10001、8600 | イチマンイチ、 ハッセンロッピャク",
        "三日月、七夕、北斗七星 | ミカズキ、 タナバタ、 ホクトシチセイ",
        "十二星座 | ジュウニ セイザ",
        "50% | ゴジュウパーセント",
      })
  void japanese_numbers_and_counters_are_said_as_they_are_meant(String text, String words)
      throws Exception {
    assertThat(said("ja", text)).isEqualTo("ja:" + words);
  }

  @ParameterizedTest
  @CsvSource({"人々,ヒトビト", "日々,ヒビ", "神々が,カミガミガ", "星々,ホシボシ", "佐々木,ササキ", "国々,クニグニ", "馬鹿々々しい,バカバカシイ"})
  void the_repeat_mark_is_read_in_every_place(String text, String words) throws Exception {
    assertThat(said("ja", text)).isEqualTo("ja:" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024년 7월 7일 | 이천이십사년 칠월 칠일",
        "6월, 10월 | 유월, 시월",
        "1,000개의 별 | 천개의 별",
        "3명, 20살, 1번째 | 세 명, 스무 살, 첫 번째",
        "3.5 광년 | 삼점오 광년",
        "10000, 110 | 만, 백십",
        "50% | 오십 퍼센트",
        "HIP 91262 | HIP 구일이육이",
        "견우(牽牛)와 | 견우와",
      })
  void korean_numbers_are_said_as_they_are_meant(String text, String words) throws Exception {
    assertThat(said("ko", text).replaceAll("\\s+", " ")).isEqualTo("ko:" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1987, 1,000 stars | In 19 87, 1,000 stars",
        "in 1905 | in 19 oh 5",
        "on July 7, 2026 | on July 7th, 20 26",
        "2026-07-07 | July 7th, 20 26",
        "HIP 91262 | HIP 9 1 2 6 2",
        "at -1.46 | at minus 1.46",
        "2000 years, 3.5 light years, the 3rd | 2000 years, 3.5 light years, the 3rd",
      })
  void english_years_days_and_catalogues_are_said_as_they_are_meant(String text, String words)
      throws Exception {
    assertThat(said("en", text)).isEqualTo("en:" + words);
  }

  @Test
  void other_letters_are_said_by_the_voice_of_their_language() throws Exception {
    assertThat(said("en", "Zhinü, 织女 and 天の川")).isEqualTo("en:Zhinü, zh:织女 en:and ja:アマノガワ");
    assertThat(said("ja", "HIP 3はVegaです")).isEqualTo("ja:エイチ アイ ピー サンワ en:Vega ja:デス");
    assertThat(said("zh", "织女和별")).isEqualTo("zh:织女和 ko:별");
  }

  @ParameterizedTest
  @CsvSource({"zh,星🌟★♪空", "en,★ Star 👨‍👩‍👧 🌟 sky", "ja,星★🌟空", "ko,별 🌟★ 하늘"})
  void pictures_and_signs_are_silent(String language, String text) throws Exception {
    String spoken = read(language, text).get(0).reading().spoken();
    assertThat(spoken.codePoints()).allMatch(c -> Character.isLetter(c) || c == ' ');
  }

  @Test
  void a_text_without_words_has_nothing_to_say() throws Exception {
    assertThat(read("en", "… ★🌟 !")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"مرحبا بالعالم", "สวัสดี", "שלום"})
  void a_script_that_no_voice_reads_is_only_this_lines_trouble(String text) {
    assertThatThrownBy(() -> read("en", text))
        .isInstanceOfSatisfying(
            NarrationUnavailable.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.TEXT));
  }

  @Test
  void what_is_said_for_a_number_belongs_to_the_numbers_place() throws Exception {
    Reading reading = read("zh", "共1,000颗星").get(0).reading();
    int star = reading.spoken().indexOf('星');
    assertThat(reading.sourceOf(1)).isEqualTo(1);
    assertThat(reading.sourceOf(star)).isEqualTo("共1,000颗".length());
  }
}

package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many prompts of a hundred characters a warm gate judges, in processor time of one thread, and
 * how that compares to a plain Aho-Corasick scan of the same text for the same entries: {@code
 * -Dstarloom.benchmark=true}.
 */
@EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
class TextGateBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CHARACTERS = 100;
  private static final int ROUNDS = 16;
  private static final int CHECKS = 3000;
  private static final TextGate GATE = TextGate.bundled();
  private static final AhoCorasickDoubleArrayTrie<String> PLAIN = plain();

  private static AhoCorasickDoubleArrayTrie<String> plain() {
    var entries = new TreeMap<String, String>();
    for (Rule rule : RuleBookReader.read(WordLists.bundled()).rules()) {
      entries.put(rule.entry().replace("*", ""), rule.name());
    }
    var trie = new AhoCorasickDoubleArrayTrie<String>();
    trie.build(entries);
    return trie;
  }

  private static String prompt(String sentence) {
    return sentence.repeat(CHARACTERS / sentence.length() + 1).substring(0, CHARACTERS);
  }

  /** Median checks a second of the second half of the rounds. */
  private static double perSecond(Runnable check) {
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < CHECKS; i++) {
        check.run();
      }
      rates[round] = CHECKS * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }
    double[] warm = Arrays.copyOfRange(rates, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static double measure(String name, String sentence) {
    String prompt = prompt(sentence);
    double gate = perSecond(() -> GATE.judge("prompt", prompt, TextPolicy.GENERAL));
    double scan = perSecond(() -> PLAIN.parseText(prompt, (begin, end, value) -> {}));
    System.out.printf(
        "%s: %,.0f checks/s, plain scan %,.0f/s, ratio 1 to %.1f%n", name, gate, scan, scan / gate);
    return gate;
  }

  @Test
  void twenty_thousand_prompts_of_a_hundred_characters_are_judged_in_a_second() {
    double worst =
        Math.min(
            Math.min(
                measure("zh", "安德洛墨达被锁在海边岩石上，夜空中银河横贯，仙后座高坐王座。突然，海怪利维坦破浪而出，天空电闪雷鸣。"),
                measure(
                    "en", "Andromeda waits chained to a rock under Cassiopeia; the sea rises. ")),
            Math.min(
                measure("ja", "七夕の夜、織姫と彦星は天の川を渡って再会し、カササギが橋を架ける。"),
                measure("ko", "칠석날 밤, 견우성과 직녀성이 은하수를 건너 만나고 까치가 다리를 놓는다. ")));
    measure("blocked zh", "珀尔修斯斩下美杜莎的头颅，鲜血四溅，血腥屠杀，断肢横飞。");
    assertThat(worst).isGreaterThanOrEqualTo(20_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.starloom.safety.text.HostileTextTest#texts")
  void a_megabyte_is_judged_in_a_second(String name, String text) {
    GATE.judge("prompt", text.substring(0, text.length() / 4), TextPolicy.GENERAL);
    long start = THREADS.getCurrentThreadCpuTime();
    GATE.judge("prompt", text, TextPolicy.GENERAL);
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf("1 MB, %s: %.2f s%n", name, seconds);
    assertThat(seconds).isLessThan(1);
  }
}

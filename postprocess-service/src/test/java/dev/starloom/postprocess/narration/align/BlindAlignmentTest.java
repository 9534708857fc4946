package dev.starloom.postprocess.narration.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.narration.Helpers;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.narration.audio.Sound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alignment hears what the bundled voice says, and is compared to what that voice knows. */
class BlindAlignmentTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void phrases_after_a_pause_are_found_within_a_tenth_of_a_second(String language)
      throws Exception {
    var errors = new ArrayList<Double>();
    for (String text : texts(language)) {
      Utterance truth = Helpers.narrator().say(language, text, 1);
      var sound = new Sound(truth.samples(), truth.sampleRate());
      List<Utterance.Word> heard = Alignment.of(language, text, sound);
      List<Unit> units = Units.of(language, text);
      for (int i = 1; i < units.size(); i++) {
        if (units.get(i).breakBefore() > 0) {
          errors.add(Math.abs(heard.get(i).seconds() - truth(truth, heard.get(i).offset())));
        }
      }
    }
    errors.sort(null);
    assertThat(errors).hasSizeGreaterThan(2);
    assertThat(errors.get(errors.size() / 2)).isLessThan(0.08);
    assertThat(errors.get(errors.size() - 1)).isLessThan(0.1);
  }

  private static double truth(Utterance speech, int offset) {
    return speech.words().stream()
        .filter(word -> word.offset() == offset)
        .findFirst()
        .orElseThrow()
        .seconds();
  }

  private static List<String> texts(String language) throws Exception {
    try (var in = BlindAlignmentTest.class.getResourceAsStream("/narration-sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(language + "\t"))
          .map(line -> line.substring(3))
          .toList();
    }
  }
}

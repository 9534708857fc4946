package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTempoTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void typical_sentences_take_a_little_less_time_than_a_storyboard_allots(String language)
      throws Exception {
    double allotted = 0;
    double spoken = 0;
    for (String sentence : sentences(language)) {
      allotted += StoryboardEstimate.seconds(language, sentence);
      spoken += Helpers.narrator().say(language, sentence, 1).seconds();
    }
    assertThat(spoken / allotted).isBetween(0.82, 0.98);
  }

  private static List<String> sentences(String language) throws IOException {
    try (var in = VoiceTempoTest.class.getResourceAsStream("/narration-sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(language + "\t"))
          .map(line -> line.substring(3))
          .toList();
    }
  }
}

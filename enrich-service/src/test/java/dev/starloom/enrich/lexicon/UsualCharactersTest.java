package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualCharactersTest {
  private static List<Integer> usual() {
    return IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(c -> UsualCharacters.fold((char) c) >= 0)
        .boxed()
        .toList();
  }

  @Test
  void a_usual_character_is_folded_as_icu_folds_it() {
    assertThat(usual())
        .allSatisfy(
            c ->
                assertThat(Character.toString(UsualCharacters.fold((char) c.intValue())))
                    .as(Character.toString(c))
                    .isEqualTo(Folding.cluster(Character.toString(c))));
  }

  @Test
  void two_usual_characters_are_two_grapheme_clusters() {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    assertThat(usual())
        .allSatisfy(
            c -> {
              clusters.setText("가" + Character.toString(c) + "가");
              assertThat(clusters.following(0)).as(Character.toString(c)).isEqualTo(1);
              assertThat(clusters.following(1)).as(Character.toString(c)).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\u200B", "\u0301", "\uD83C", "\u3099", "ﾎ", "ß", "\u1100"})
  void what_joins_others_or_is_written_with_others_is_not_usual(String character) {
    assertThat(UsualCharacters.fold(character.charAt(0))).isNegative();
  }
}

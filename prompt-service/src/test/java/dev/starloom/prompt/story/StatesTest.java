package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.Committed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatesTest {
  private static final String IN_PASSING =
      "never by itself: the state is passed through within one transaction";

  /** Moves that the types offer and no order of facts leads to, each with the reason. */
  private static final Map<String, String> UNSEEN =
      Map.ofEntries(
          Map.entry("shot planned → cleared", IN_PASSING),
          Map.entry("shot planned → flagged", IN_PASSING),
          Map.entry("shot planned → failed", IN_PASSING));

  private static Map<String, SortedSet<String>> causes;

  @BeforeAll
  static void explore() {
    var observed = new Observed();
    Stream.of(
            EveryOrderTest.oneShot(),
            EveryOrderTest.blockedTexts(),
            EveryOrderTest.otherWishes(),
            EveryOrderTest.madeAgain())
        .flatMap(List::stream)
        .forEach(decisions -> new Exploration(decisions, observed).run());
    causes = observed.causes();
  }

  @Test
  void no_move_is_made_that_the_types_do_not_offer() {
    assertThat(legal().map(LegalMoves.Legal::key)).containsAll(causes.keySet());
  }

  @Test
  void every_move_that_the_types_offer_is_made_or_has_a_reason() {
    assertThat(legal().map(LegalMoves.Legal::key).filter(key -> !causes.containsKey(key)))
        .containsExactlyInAnyOrderElementsOf(UNSEEN.keySet());
  }

  @Test
  void the_table_of_moves_is_what_the_types_offer() {
    Committed.check(Path.of("docs", "states.md"), document());
  }

  private static Stream<LegalMoves.Legal> legal() {
    return Stream.concat(LegalMoves.ofStory().stream(), LegalMoves.ofShot().stream());
  }

  private static String document() {
    return """
        # States and their moves

        Generated from the sealed types `StoryState` and `ShotState` of prompt-service, which draw them in
        their Javadoc; a test keeps this file as they are. The causes are those that were seen when every
        order of one story's facts was tried: each delivered once or twice, early or late, with a
        cancellation at any time or never. A state without a row on its left is an end.

        `cancel`, `approve`, `reject` and `rerender` are calls of the API; all others are Kafka topics. A fact that is
        not in the row of the present state changes no state.

        Besides, a story in reviewing fails when nobody decides for as long as `starloom.review.expire-after` says.

        ## Story

        """
        + table(LegalMoves.ofStory())
        + "\n## Shot\n\n"
        + table(LegalMoves.ofShot());
  }

  private static String table(List<LegalMoves.Legal> moves) {
    return moves.stream()
        .map(move -> "| %s | %s | %s |\n".formatted(move.from(), move.to(), cause(move)))
        .collect(Collectors.joining("", "| from | to | caused by |\n|---|---|---|\n", ""));
  }

  private static String cause(LegalMoves.Legal move) {
    SortedSet<String> seen = causes.get(move.key());
    return seen == null
        ? UNSEEN.getOrDefault(move.key(), "")
        : seen.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}

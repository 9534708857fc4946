package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryboardTextTest {
  private static final String BOARD =
      """
      {"language":"en","title":"Orion","style":"oil","mood":"calm","director":"llm/m",
       "keywords":[{"id":"Ori","text":"Orion","start":0,"end":5,
         "names":{"zh":"猎户座","en":"Orion","ja":"オリオン座","ko":"오리온자리"}}],
       "characters":[{"id":"Ori","name":"Orion","description":"a hunter with a bow"}],
       "shots":[{"index":0,"seconds":6.25,"narration":"Orion rises.","prompt":"A hunter.",
         "size":"wide","transition":"match","scene":{"camera":"tilt-up"}},
        {"index":1,"seconds":5,"narration":"He sets.","prompt":"Hills.","size":null,
         "transition":null,"scene":{"camera":"still"}}],
       "facts":[{"says":"Orion stands 40 degrees high.","source":"IAU"}],
       "notes":["The narration was shortened."]}
      """;

  @Test
  void a_storyboard_shows_everything_a_person_asks_of_it() {
    assertThat(StoryboardText.of(BOARD).lines())
        .containsExactly(
            "“Orion”",
            "language en, style oil, mood calm, planned by llm/m",
            "  0–5  Orion  →  Ori  (猎户座 / Orion / オリオン座 / 오리온자리)",
            "  who  Orion: a hunter with a bow",
            "",
            "shot 1, 6.3 s, wide, tilt-up, match",
            "  says  Orion rises.",
            "  shows A hunter.",
            "",
            "shot 2, 5.0 s, still",
            "  says  He sets.",
            "  shows Hills.",
            "",
            "Fact: Orion stands 40 degrees high. (IAU)",
            "",
            "Note: The narration was shortened.");
  }

  @Test
  void a_percent_sign_in_a_text_is_printed_as_it_stands() {
    assertThat(StoryboardText.of("{\"title\":\"100 %s\",\"shots\":[],\"notes\":[\"5 %d\"]}"))
        .contains("100 %s", "Note: 5 %d");
  }

  @Test
  void a_refused_line_is_named_by_its_number() {
    assertThat(StoryboardText.of("{\"line\":3,\"error\":{\"code\":\"x\",\"message\":\"No.\"}}"))
        .isEqualTo("Line 3: No.");
  }
}

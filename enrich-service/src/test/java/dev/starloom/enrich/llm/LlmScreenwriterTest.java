package dev.starloom.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.lexicon.Lexicon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LlmScreenwriterTest {
  private static final Lexicon THINGS = Lexicon.bundled();
  private static final Lexicon CUES = Lexicon.bundledCues();
  private static final Duration PATIENT = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static LlmScreenwriter writer(LlmSettings settings) {
    return new LlmScreenwriter(settings, THINGS, CUES, System::nanoTime);
  }

  private static Draft ask(LlmSettings settings) {
    return writer(settings).write(Scripts.COMMISSION);
  }

  @ParameterizedTest
  @EnumSource
  void a_good_answer_is_a_script_in_every_response_form(ResponseForm form) {
    try (var model = new StubModel(StubModel.says(Scripts.good()))) {
      Draft draft = ask(model.settings(PATIENT, form, 0));

      assertThat(draft.notes()).isEmpty();
      assertThat(draft.script().orElseThrow().director()).isEqualTo("llm/stub-1");
      assertThat(draft.script().orElseThrow().shots())
          .extracting(shot -> shot.words().of(Scripts.STORY).strip(), ScriptShot::size)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Orion hunts a hare.", "close-up"),
              org.assertj.core.groups.Tuple.tuple("Behind him rises Scorpius.", "close-up"));
    }
  }

  static Stream<Arguments> misbehaviours() {
    return Stream.of(
        Arguments.of("prose", StubModel.says("Sure! Here is your film: …"), "JSON"),
        Arguments.of("broken JSON", StubModel.says("{\"shots\":[{"), "JSON"),
        Arguments.of("two answers", StubModel.says(Scripts.good() + Scripts.good()), "JSON"),
        Arguments.of("null", StubModel.says("null"), "no shots"),
        Arguments.of("null shots", StubModel.says("{\"shots\":null}"), "no shots"),
        Arguments.of("a null shot", StubModel.says("{\"shots\":[null]}"), "does not say"),
        Arguments.of("nothing", StubModel.says(""), "rules planned"),
        Arguments.of("no choice", StubModel.raw("{\"choices\":[]}"), "like a language model"),
        Arguments.of("a web page", StubModel.raw("<html></html>"), "like a language model"),
        Arguments.of("an empty body", StubModel.raw(""), "like a language model"),
        Arguments.of("a flood", StubModel.says("x".repeat(2_000_000)), "could not be heard"),
        Arguments.of("500", StubModel.status(500), "status 500"),
        Arguments.of("503", StubModel.status(503), "status 503"),
        Arguments.of("401", StubModel.status(401), "status 401"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void a_model_that_misbehaves_leaves_the_film_to_the_rules_in_one_sentence(
      String how, StubModel.Reply reply, String reason) {
    try (var model = new StubModel(reply)) {
      Draft draft = ask(model.settings(PATIENT));

      assertThat(draft.script()).isEmpty();
      assertThat(draft.notes()).singleElement().asString().contains(reason).endsWith("film.");
      assertThat(draft.notes().get(0)).doesNotContain("sk-1");
    }
  }

  @Test
  void a_model_that_hangs_is_given_up() {
    try (var model = new StubModel(StubModel.hangs())) {
      assertThat(ask(model.settings(SHORT)).notes().get(0)).contains("in time");
    }
  }

  @Test
  void a_model_that_stalls_in_the_middle_of_its_answer_is_given_up() {
    try (var model = new StubModel(StubModel.stalls())) {
      assertThat(ask(model.settings(SHORT)).notes().get(0)).contains("in time");
    }
  }

  @Test
  void a_model_that_is_not_there_is_given_up() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var settings =
        new LlmSettings(
            "http://127.0.0.1:" + free + "/v1",
            "m",
            null,
            PATIENT,
            1,
            ResponseForm.NONE,
            3,
            Duration.ofMinutes(1));

    assertThat(ask(settings).notes().get(0)).contains("could not be heard");
  }

  @Test
  void a_bad_answer_is_asked_for_again_as_often_as_allowed() {
    try (var model = new StubModel(StubModel.says("no"), StubModel.says(Scripts.good()))) {
      Draft draft = ask(model.settings(PATIENT, ResponseForm.JSON_OBJECT, 1));

      assertThat(draft.script()).isPresent();
      assertThat(model.asked()).isEqualTo(2);
    }
  }

  @Test
  void a_refused_key_is_not_sent_again() {
    try (var model = new StubModel(StubModel.status(401))) {
      ask(model.settings(PATIENT, ResponseForm.NONE, 5));

      assertThat(model.asked()).isEqualTo(1);
    }
  }

  @Test
  void all_attempts_together_have_one_limit() {
    var clock = new AtomicLong();
    StubModel.Reply slow =
        (exchange, closed) -> {
          clock.addAndGet(PATIENT.toNanos());
          StubModel.says("no").to(exchange, closed);
        };
    try (var model = new StubModel(slow)) {
      var settings = model.settings(PATIENT, ResponseForm.NONE, 5);
      new LlmScreenwriter(settings, THINGS, CUES, clock::get).write(Scripts.COMMISSION);

      assertThat(model.asked()).isEqualTo(1);
    }
  }

  @Test
  void after_three_failures_in_a_row_it_is_left_alone_for_a_minute() {
    var clock = new AtomicLong();
    try (var model = new StubModel(StubModel.says("no"))) {
      var writer = new LlmScreenwriter(model.settings(PATIENT), THINGS, CUES, clock::get);
      for (int i = 0; i < 5; i++) {
        writer.write(Scripts.COMMISSION);
      }
      assertThat(model.asked()).isEqualTo(3);
      assertThat(writer.write(Scripts.COMMISSION).notes().get(0)).contains("left alone");

      clock.addAndGet(Duration.ofMinutes(1).toNanos());
      writer.write(Scripts.COMMISSION);

      assertThat(model.asked()).isEqualTo(4);
    }
  }

  @Test
  void the_key_is_sent_and_never_said() {
    try (var model = new StubModel(StubModel.says(Scripts.good()))) {
      LlmSettings settings = model.settings(PATIENT);
      ask(settings);

      assertThat(model.key()).isEqualTo("Bearer sk-1");
      assertThat(settings.toString()).doesNotContain("sk-1");
    }
  }
}

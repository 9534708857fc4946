package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The official SDKs send a call again with the same request, a count in a header and no key. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class RetriesTest {
  private static final String COUNT = "X-Stainless-Retry-Count";

  @Inject DataSource database;

  private final WireForm form = WireForm.of("sent again " + UUID.randomUUID());

  private String attempt(int count) {
    Door.Answer answer = form.send(COUNT, Integer.toString(count), "Authorization", "Bearer a");
    assertThat(answer.status()).isEqualTo(202);
    return answer.id();
  }

  @Test
  void repetitions_after_the_call_are_its_story() {
    String story = attempt(0);

    assertThat(List.of(attempt(1), attempt(2))).containsOnly(story);
  }

  @Test
  void a_call_that_its_repetition_overtook_is_the_same_story() {
    String story = attempt(1);

    assertThat(List.of(attempt(0), attempt(2))).containsOnly(story);
  }

  @Test
  void two_calls_that_look_alike_are_two_stories() {
    assertThat(attempt(0)).isNotEqualTo(attempt(0));
  }

  @Test
  void a_call_that_looks_like_an_overtaken_one_is_a_story_of_its_own() {
    String overtaken = attempt(1);
    attempt(0);

    assertThat(attempt(0)).isNotEqualTo(overtaken);
  }

  @Test
  void a_call_takes_no_story_that_a_repetition_made_over_a_minute_ago() throws SQLException {
    String old = attempt(1);
    age(old, "61 seconds");

    assertThat(attempt(0)).isNotEqualTo(old);
  }

  @Test
  void a_repetition_takes_no_story_of_over_half_an_hour_ago() throws SQLException {
    String old = attempt(0);
    age(old, "31 minutes");

    assertThat(attempt(1)).isNotEqualTo(old);
  }

  @Test
  void another_caller_with_the_same_request_has_another_story() {
    String story = attempt(0);

    assertThat(form.send(COUNT, "1", "Authorization", "Bearer b").id()).isNotEqualTo(story);
  }

  /** The SDKs for Python and Node build the form anew for each attempt. */
  @Test
  void a_repetition_behind_a_new_boundary_is_the_same_call() {
    String prompt = "alike " + UUID.randomUUID();
    String story = WireForm.of(prompt).send(COUNT, "0").id();

    assertThat(WireForm.of(prompt).send(COUNT, "1").id()).isEqualTo(story);
  }

  @Test
  void two_first_calls_with_the_same_text_behind_two_boundaries_are_two_stories() {
    String prompt = "alike " + UUID.randomUUID();
    String story = WireForm.of(prompt).send(COUNT, "0").id();

    assertThat(WireForm.of(prompt).send(COUNT, "0").id()).isNotEqualTo(story);
  }

  @Test
  void a_repetition_that_asks_for_something_else_is_another_call() {
    String prompt = "alike " + UUID.randomUUID();
    String story = WireForm.of(prompt).with("seed", "1").send(COUNT, "0").id();

    assertThat(WireForm.of(prompt).with("seed", "2").send(COUNT, "1").id()).isNotEqualTo(story);
  }

  @Test
  void a_repetition_in_json_of_a_call_in_a_form_is_the_same_call() {
    String prompt = "alike " + UUID.randomUUID();
    String story = WireForm.of(prompt).send(COUNT, "0").id();
    byte[] json = BadTexts.json(prompt.getBytes(StandardCharsets.UTF_8));

    assertThat(Door.create("application/json", json, COUNT, "1").id()).isEqualTo(story);
  }

  @Test
  void without_the_count_nothing_is_taken_for_a_repetition() {
    assertThat(form.send().id()).isNotEqualTo(form.send().id());
  }

  @Test
  void a_key_counts_more_than_the_request() {
    String story = attempt(0);

    assertThat(form.send(COUNT, "1", "Idempotency-Key", UUID.randomUUID().toString()).id())
        .isNotEqualTo(story);
  }

  @Test
  void the_same_key_of_another_caller_is_another_key() {
    String key = UUID.randomUUID().toString();
    String[] one = {"Idempotency-Key", key, "Authorization", "Bearer a"};
    String first = form.send(one).id();

    assertThat(form.send(one).id()).isEqualTo(first);
    assertThat(form.send("Idempotency-Key", key, "Authorization", "Bearer b").status())
        .isEqualTo(202);
    assertThat(form.send("Idempotency-Key", key, "Authorization", "Bearer b").id())
        .isNotEqualTo(first);
    assertThat(form.send("Idempotency-Key", key).id()).isNotNull().isNotEqualTo(first);
  }

  @Test
  void a_repetition_of_a_deleted_story_says_that_it_is_gone() {
    given().delete("/v1/videos/" + attempt(0)).then().statusCode(200);

    Door.Answer answer = form.send(COUNT, "1", "Authorization", "Bearer a");

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.code()).isEqualTo("video_deleted");
  }

  @Test
  void attempts_that_arrive_together_are_one_story() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    for (int round = 0; round < 20; round++) {
      WireForm call = WireForm.of("together " + UUID.randomUUID());
      List<Callable<String>> attempts =
          IntStream.of(1, 0, 2)
              .<Callable<String>>mapToObj(
                  count -> () -> call.send(COUNT, Integer.toString(count)).id())
              .toList();
      Set<String> ids = new HashSet<>();
      for (Future<String> id : pool.invokeAll(attempts)) {
        ids.add(id.get());
      }
      assertThat(ids).as("round %s", round).hasSize(1).doesNotContainNull();
    }
    pool.shutdown();
  }

  private void age(String id, String interval) throws SQLException {
    try (Connection connection = database.getConnection();
        var change =
            connection.prepareStatement(
                "update story set created_at = created_at - interval '%s' where id = ?"
                    .formatted(interval))) {
      change.setString(1, id);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }
}

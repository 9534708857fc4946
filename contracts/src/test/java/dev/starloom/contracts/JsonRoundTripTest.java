package dev.starloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRoundTripTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Record> records() {
    return Stream.concat(Samples.events().stream(), Samples.documents().stream());
  }

  @ParameterizedTest
  @MethodSource("records")
  void what_is_written_reads_as_the_same(Record document) throws JsonProcessingException {
    String json = JSON.writeValueAsString(document);

    assertThat(JSON.readValue(json, document.getClass())).isEqualTo(document);
  }

  /** A method that looks like a getter would become a field that old readers refuse. */
  @ParameterizedTest
  @MethodSource("records")
  void the_fields_are_the_components_and_no_more(Record document) {
    JsonNode tree = JSON.valueToTree(document);

    var fields = new ArrayList<String>();
    tree.fieldNames().forEachRemaining(fields::add);
    assertThat(fields).containsExactlyInAnyOrderElementsOf(components(document));
  }

  @Test
  void a_verdict_says_its_decision_in_one_word() {
    var verdicts = Samples.documents().stream().filter(d -> d.toString().contains("Verdict["));

    assertThat(verdicts.map(v -> JSON.<JsonNode>valueToTree(v).get("verdict").asText()))
        .containsExactly("review", "pass");
  }

  private static List<String> components(Record document) {
    return Arrays.stream(document.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.equals("decision") && isVerdict(document) ? "verdict" : name)
        .toList();
  }

  private static boolean isVerdict(Record document) {
    return document.getClass().getSimpleName().endsWith("Verdict");
  }
}

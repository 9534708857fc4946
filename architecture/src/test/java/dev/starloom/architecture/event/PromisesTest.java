package dev.starloom.architecture.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.contracts.event.ShotScreened;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PromisesTest {
  private static final ObjectNode OLD = Schemas.of("shot.screened.v1", ShotScreened.class);

  @Test
  void a_new_field_that_may_be_missing_breaks_nothing() {
    JsonNode now = changed(s -> fields(s).putObject("more").put("type", "string"));

    assertThat(Promises.broken(OLD, now)).isEmpty();
  }

  @Test
  void a_new_field_that_is_required_breaks_what_old_writers_say() {
    JsonNode now = changed(s -> ((ArrayNode) s.get("required")).add("more"));

    assertThat(Promises.broken(OLD, now)).singleElement().asString().contains("required");
  }

  @Test
  void a_field_that_is_no_longer_required_breaks_old_readers() {
    JsonNode now = changed(s -> ((ArrayNode) s.get("required")).remove(0));

    assertThat(Promises.broken(OLD, now)).singleElement().asString().contains("required");
  }

  @Test
  void a_field_that_went_is_named() {
    JsonNode now = changed(s -> fields(s).remove("shotId"));

    assertThat(Promises.broken(OLD, now)).containsExactly("the field went: /shotId");
  }

  @Test
  void a_changed_type_is_named() {
    JsonNode now = changed(s -> ((ObjectNode) fields(s).get("shotId")).put("type", "number"));

    assertThat(Promises.broken(OLD, now)).containsExactly("the type changed: /shotId");
  }

  @Test
  void a_word_that_went_changes_the_type() {
    JsonNode now =
        changed(s -> ((ArrayNode) fields(s).get("decision").withArray("enum")).remove(0));

    assertThat(Promises.broken(OLD, now)).containsExactly("the type changed: /decision");
  }

  private static JsonNode changed(Consumer<ObjectNode> change) {
    ObjectNode now = OLD.deepCopy();
    change.accept(now);
    return new ObjectMapper().valueToTree(now);
  }

  private static ObjectNode fields(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }
}

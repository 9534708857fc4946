package dev.starloom.contracts.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.starloom.contracts.Samples;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reads, writes and checks as the services do: unknown fields ignored, absent instead of null. */
final class Wire {
  static final Map<String, Class<?>> FORMS = forms();

  private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
  private static final Path SCHEMAS = Path.of("src/main/resources/schema/v1");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Wire() {}

  private static Map<String, Class<?>> forms() {
    var forms = new TreeMap<String, Class<?>>();
    for (EventType type : EventType.values()) {
      forms.put(type.topic(), type.form());
    }
    forms.put(Topics.STORY_REQUESTED, StoryRequest.class);
    forms.put("story-request", StoryRequest.class);
    forms.put("artifact-ref", ArtifactRef.class);
    forms.put("frame-verdict", FrameVerdict.class);
    forms.put("render-spec", RenderSpec.class);
    forms.put("storyboard", Storyboard.class);
    forms.put("text-verdict", TextVerdict.class);
    return forms;
  }

  /** Today's sample of a type, with every part filled in. */
  static JsonNode today(String type) {
    Class<?> form = FORMS.get(type);
    var samples = StoryEvent.class.isAssignableFrom(form) ? Samples.events() : Samples.documents();
    return samples.stream()
        .filter(form::isInstance)
        .findFirst()
        .map(Wire::write)
        .orElseThrow(() -> new AssertionError("no sample of " + type));
  }

  /** Through the text, so that a number has the kind that a reader sees. */
  static JsonNode write(Object record) {
    try {
      return JSON.readTree(JSON.writeValueAsBytes(record));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Object read(String type, JsonNode json) throws JsonProcessingException {
    return JSON.treeToValue(json, FORMS.get(type));
  }

  static boolean fits(String type, JsonNode json) {
    return schema(type).validate(json).isEmpty();
  }

  static JsonSchema schema(String type) {
    return READ.computeIfAbsent(
        type,
        name ->
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Archive.parse(SCHEMAS.resolve(name + ".json"))));
  }
}

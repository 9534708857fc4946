package dev.starloom.architecture.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema of a record. Unknown fields are allowed, because readers ignore them; required is
 * what a reader can't do without.
 */
final class Schemas {
  /** What may be missing, or null; everything else is required. */
  private static final Map<Class<?>, Set<String>> OPTIONAL =
      Map.of(
          StoryRejected.class, Set.of("param"),
          StoryFailed.class, Set.of("evidence"),
          StoryFinished.class, Set.of("notes"),
          ShotRendered.class, Set.of("notes"),
          ShotScreened.class, Set.of("category"),
          Storyboard.class, Set.of("notes"),
          FrameHit.class, Set.of("evidence"),
          StoryRequest.class,
              Set.of("seconds", "size", "seed", "style", "language", "fps", "voice", "music"));

  private static final SchemaGenerator GENERATOR = generator();

  private Schemas() {}

  static ObjectNode of(String title, Class<?> form) {
    ObjectNode schema = GENERATOR.generateSchema(form);
    schema.put("title", title);
    return schema;
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .without(Option.NONSTATIC_NONVOID_NONGETTER_METHODS);
    config
        .forFields()
        .withRequiredCheck(field -> !isOptional(field))
        .withNullableCheck(Schemas::isOptional);
    return new SchemaGenerator(config.build());
  }

  private static boolean isOptional(FieldScope field) {
    return OPTIONAL
        .getOrDefault(field.getDeclaringType().getErasedType(), Set.of())
        .contains(field.getDeclaredName());
  }
}

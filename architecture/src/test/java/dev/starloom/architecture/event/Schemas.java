package dev.starloom.architecture.event;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.SkyWish;
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
      Map.ofEntries(
          entry(StoryRejected.class, Set.of("param")),
          entry(StoryNarrated.class, Set.of("narration")),
          entry(StoryApproved.class, Set.of("narration")),
          entry(StoryFailed.class, Set.of("evidence")),
          entry(StoryFinished.class, Set.of("notes", "deliverables")),
          entry(StoryReviewed.class, Set.of("reviewer", "reason", "shotId")),
          entry(ShotRequested.class, Set.of("take")),
          entry(ShotRendered.class, Set.of("notes", "take")),
          entry(ShotScreened.class, Set.of("category", "take")),
          entry(ShotFailed.class, Set.of("take")),
          entry(
              Storyboard.class,
              Set.of(
                  "notes",
                  "engine",
                  "quality",
                  "director",
                  "characters",
                  "facts",
                  "finish",
                  "wished")),
          entry(Shot.class, Set.of("size", "transition", "translation")),
          entry(
              Finish.class,
              Set.of(
                  "cards", "logo", "upscale", "motion", "burned", "karaoke", "second", "overlay",
                  "track", "stems")),
          entry(RenderSpec.class, Set.of("quality")),
          entry(FrameHit.class, Set.of("evidence")),
          entry(FrameVerdict.class, Set.of("sampled", "audience", "release", "policy")),
          entry(TextVerdict.class, Set.of("notes", "audience")),
          entry(Scene.class, Set.of("effects", "light", "follow", "cues", "views")),
          entry(SkyView.class, Set.of("shows")),
          entry(SkyWish.class, Set.of("at", "latitude", "longitude", "lookAt", "fieldOfView")),
          entry(
              StoryRequest.class,
              Set.of(
                  "seconds",
                  "size",
                  "seed",
                  "style",
                  "language",
                  "fps",
                  "voice",
                  "music",
                  "sky",
                  "engine",
                  "narration",
                  "quality",
                  "audience",
                  "release",
                  "review",
                  "finish")));

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

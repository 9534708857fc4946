package dev.starloom.enrich.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/** {@link Answer} as a JSON Schema for servers that hold a model to one. */
final class AnswerSchema {
  private AnswerSchema() {}

  static ResponseFormat format() {
    JsonObjectSchema shot =
        JsonObjectSchema.builder()
            .addIntegerProperty("from")
            .addIntegerProperty("to")
            .addStringProperty("narration")
            .addStringProperty("prompt")
            .addEnumProperty("size", Words.SIZES)
            .addEnumProperty("camera", Words.CAMERAS)
            .addEnumProperty("transition", Words.TRANSITIONS)
            .required("from", "to", "narration", "prompt", "size", "camera", "transition")
            .additionalProperties(false)
            .build();
    JsonObjectSchema script =
        JsonObjectSchema.builder()
            .addProperty("shots", JsonArraySchema.builder().items(shot).build())
            .required("shots")
            .additionalProperties(false)
            .build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("script").rootElement(script).build())
        .build();
  }
}

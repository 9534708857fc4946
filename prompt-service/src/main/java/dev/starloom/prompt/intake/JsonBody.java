package dev.starloom.prompt.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a body as the one JSON object it must be. Throws {@link Rejected}. */
public final class JsonBody {
  /** A body may have this many bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              new com.fasterxml.jackson.core.JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private JsonBody() {}

  public static JsonNode read(byte[] body) {
    checkSize(body);
    String text = text(body);
    try {
      JsonNode node = STRICT.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
      if (node == null || !node.isObject()) {
        throw new Rejected(400, "malformed_json", null, "The body must be a JSON object.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Rejected(
          400,
          "malformed_json",
          null,
          "The body is not valid JSON: one object, each field once, nothing after it.");
    }
  }

  static void checkSize(byte[] body) {
    if (body == null || body.length == 0) {
      throw new Rejected(
          400, "empty_body", null, "The body is empty; send a JSON object with a prompt.");
    }
    if (body.length > MAX_BYTES) {
      throw tooLarge();
    }
  }

  public static Rejected tooLarge() {
    return new Rejected(413, "body_too_large", null, "The body has more than 64 KiB.");
  }

  /** Strict: a byte that is not UTF-8 would become a question mark in the film. */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Rejected(400, "invalid_encoding", null, "The text is not valid UTF-8.");
    }
  }
}

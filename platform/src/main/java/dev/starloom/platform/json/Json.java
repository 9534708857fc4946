package dev.starloom.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.starloom.platform.failure.PoisonFailure;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as it is on the wire and in the store: unknown fields ignored, absent instead of null. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  public static byte[] write(Object document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a document. Throws {@link PoisonFailure} if it is not JSON of that form. */
  public static <T> T read(byte[] json, Class<T> form) {
    try {
      T value = MAPPER.readValue(json, form);
      if (value == null) {
        throw new PoisonFailure("empty " + form.getSimpleName());
      }
      return value;
    } catch (IOException e) {
      throw new PoisonFailure("not a valid " + form.getSimpleName(), e);
    }
  }
}

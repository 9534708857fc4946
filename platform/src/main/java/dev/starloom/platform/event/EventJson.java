package dev.starloom.platform.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.starloom.platform.failure.PoisonFailure;
import java.io.IOException;

/**
 * Reads the data of events. Unknown fields are ignored, but a known one must have its type: a
 * number is no text, and a text must be one that a database column takes.
 */
final class EventJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
          .build();

  private EventJson() {}

  static <T> T read(byte[] json, Class<T> form) {
    try {
      T value = MAPPER.readValue(json, form);
      if (value == null) {
        throw new PoisonFailure("The data is null.");
      }
      return value;
    } catch (IOException e) {
      throw new PoisonFailure("The data is not a valid " + form.getSimpleName() + ".", e);
    }
  }

  private static final class Text extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      if (text.codePoints().anyMatch(Text::unstorable)) {
        return (String) context.handleWeirdStringValue(String.class, "…", "can't be stored");
      }
      return text;
    }

    /** PostgreSQL takes no NUL, and half a surrogate pair has no UTF-8. */
    private static boolean unstorable(int codePoint) {
      return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
  }
}

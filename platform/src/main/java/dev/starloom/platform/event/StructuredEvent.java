package dev.starloom.platform.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.starloom.platform.failure.PoisonFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The JSON envelope of a CloudEvent in structured mode, in UTF-8 alone. The data is cut out of it
 * as it is, so a number or a text in it reaches its reader unchanged.
 */
final class StructuredEvent {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Set<String> ATTRIBUTES =
      Set.of("specversion", "id", "source", "type", "datacontenttype");

  private final String envelope;
  private final Map<String, String> attributes = new HashMap<>();
  private byte[] data;
  private byte[] base64;

  private StructuredEvent(String envelope) {
    this.envelope = envelope;
  }

  static CloudEvent read(byte[] envelope) {
    if (envelope == null) {
      throw new PoisonFailure("A structured event needs a body.");
    }
    String text = text(envelope);
    try (JsonParser parser = JSON.createParser(text)) {
      var event = new StructuredEvent(text);
      event.readFields(parser);
      return event.asEvent();
    } catch (IOException e) {
      throw new PoisonFailure("The envelope is not valid JSON.", e);
    }
  }

  /** Given bytes, the parser would guess the encoding and take UTF-16 too, where it can't cut. */
  private static String text(byte[] envelope) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(envelope)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new PoisonFailure("The envelope is not UTF-8.", e);
    }
  }

  private void readFields(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new PoisonFailure("The envelope must be a JSON object.");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (ATTRIBUTES.contains(name)) {
        readAttribute(parser, name, value);
      } else if (name.equals("data")) {
        data = value == JsonToken.VALUE_NULL ? null : cut(parser);
      } else if (name.equals("data_base64") && value != JsonToken.VALUE_NULL) {
        base64 = parser.getBinaryValue();
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new PoisonFailure("Something follows the envelope.");
    }
  }

  private void readAttribute(JsonParser parser, String name, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      attributes.put(name, parser.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      throw new PoisonFailure("The attribute " + name + " must be a string.");
    }
  }

  private byte[] cut(JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    int to = (int) parser.currentLocation().getCharOffset();
    return envelope.substring(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private CloudEvent asEvent() {
    CloudEventReader.checkVersion(needed("specversion"));
    if (data != null && base64 != null) {
      throw new PoisonFailure("The envelope has both data and data_base64.");
    }
    return new CloudEvent(
        needed("id"),
        needed("source"),
        needed("type"),
        attributes.get("datacontenttype"),
        data == null ? base64 : data);
  }

  private String needed(String name) {
    String value = attributes.get(name);
    if (value == null) {
      throw new PoisonFailure("The attribute " + name + " is missing.");
    }
    return value;
  }
}

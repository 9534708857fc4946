package dev.starloom.prompt.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code multipart/form-data} body, which official SDKs send, as the JSON object that means
 * the same; the part {@code sky[at]} is the field {@code at} of the object {@code sky}. Throws
 * {@link Rejected}.
 */
final class FormBody {
  private static final Set<String> NUMBERS = Set.of("seed", "fps");
  private static final Set<String> DEGREES =
      Set.of("sky[latitude]", "sky[longitude]", "sky[fieldOfView]");
  private static final Pattern NESTED = Pattern.compile("(sky|finish)\\[(\\w{1,40})]");
  private static final Set<String> FLAGS =
      Set.of(
          "voice",
          "music",
          "finish[cards]",
          "finish[logo]",
          "finish[burned]",
          "finish[karaoke]",
          "finish[overlay]",
          "finish[stems]");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s\";]{1,70}))");
  private static final boolean IN_MEMORY = false;

  private FormBody() {}

  static JsonNode read(String contentType, byte[] body) {
    JsonBody.checkSize(body);
    checkEnd(contentType, body);
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    HttpPostMultipartRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(IN_MEMORY), request, StandardCharsets.UTF_8);
      return fields(decoder);
    } catch (DecoderException | IllegalArgumentException e) {
      throw malformed();
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  /** A form that was cut off would otherwise only seem to have fewer parts. */
  private static void checkEnd(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.find()) {
      throw malformed();
    }
    String name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    if (!new String(body, StandardCharsets.ISO_8859_1)
        .stripTrailing()
        .endsWith("--" + name + "--")) {
      throw malformed();
    }
  }

  private static ObjectNode fields(HttpPostMultipartRequestDecoder decoder) {
    if (decoder.currentPartialHttpData() != null) {
      throw malformed();
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
      String name = part.getName();
      JsonNode value =
          part instanceof Attribute text ? typed(name, text(text)) : fields.arrayNode();
      put(fields, name, value);
    }
    return fields;
  }

  private static void put(ObjectNode fields, String name, JsonNode value) {
    Matcher nested = NESTED.matcher(name);
    boolean inObject = nested.matches();
    if (inObject && fields.path(nested.group(1)).isMissingNode()) {
      fields.putObject(nested.group(1));
    }
    ObjectNode parent =
        inObject && fields.get(nested.group(1)) instanceof ObjectNode object ? object : fields;
    if (parent.replace(parent == fields ? name : nested.group(2), value) != null) {
      throw new Rejected(400, "malformed_multipart", null, "A part is there twice.");
    }
  }

  private static String text(Attribute part) {
    Charset charset = part.getCharset();
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
      throw new Rejected(415, "unsupported_charset", part.getName(), "Text must be sent in UTF-8.");
    }
    try {
      return JsonBody.text(part.get());
    } catch (IOException e) {
      throw new UncheckedIOException("a part in memory can't be read", e);
    }
  }

  /** A text that is not of its field's type stays a text, which is refused there. */
  private static JsonNode typed(String name, String text) {
    if (NUMBERS.contains(name) && text.matches("-?\\d{1,18}")) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (DEGREES.contains(name) && text.matches("-?\\d{1,4}(\\.\\d{1,12})?")) {
      return DoubleNode.valueOf(Double.parseDouble(text));
    }
    if (FLAGS.contains(name) && (text.equals("true") || text.equals("false"))) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    return TextNode.valueOf(text);
  }

  private static Rejected malformed() {
    return new Rejected(
        400, "malformed_multipart", null, "The body is not a whole multipart/form-data form.");
  }
}

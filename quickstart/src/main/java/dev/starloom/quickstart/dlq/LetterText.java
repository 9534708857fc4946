package dev.starloom.quickstart.dlq;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.contracts.event.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.common.header.Header;

/** Dead letters for people and for programs. */
public final class LetterText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LetterText() {}

  /** One line of the list. */
  public static String line(Letter letter) {
    return String.format(
        "%s  %s  %s  %s  %s  %s",
        letter.id(),
        letter.at(),
        orDash(letter.header(DeadLetterHeaders.STAGE)),
        orDash(letter.type()),
        orDash(letter.code()),
        orDash(letter.header(DeadLetterHeaders.REASON)));
  }

  /** The same for programs. */
  public static ObjectNode json(Letter letter) {
    return JSON.createObjectNode()
        .put("id", letter.id())
        .put("at", letter.at().toString())
        .put("stage", letter.header(DeadLetterHeaders.STAGE))
        .put("topic", letter.topic())
        .put("type", letter.type())
        .put("code", letter.code())
        .put("reason", letter.header(DeadLetterHeaders.REASON))
        .put("replays", letter.replays());
  }

  /**
   * All of it. Headers in order, since one may be there twice; what is no text is in base64.
   *
   * @param body or null
   */
  public static ObjectNode whole(Letter letter, byte[] body) {
    ObjectNode whole = json(letter);
    whole.put("originalTime", letter.header(DeadLetterHeaders.TIME));
    ArrayNode headers = whole.putArray("headers");
    for (Header header : letter.headers()) {
      put(headers.addObject().put("name", header.key()), "value", header.value());
    }
    if (letter.isBodyOmitted()) {
      whole.put("bodyOmitted", true);
    } else {
      put(whole, "body", body);
    }
    return whole;
  }

  /** All of it, for people. */
  public static String page(Letter letter, byte[] body) {
    ObjectNode whole = whole(letter, body);
    var page = new StringBuilder(line(letter));
    whole
        .path("headers")
        .forEach(
            header ->
                page.append(
                    String.format(
                        "%n  %s: %s",
                        header.path("name").asText(),
                        header.path("value").asText(header.path("valueBase64").asText()))));
    String text =
        letter.isBodyOmitted()
            ? "(too long for a letter; the original record has it)"
            : whole.path("body").asText(whole.path("bodyBase64").asText("(none)"));
    return page.append(String.format("%n%n%s", text)).toString();
  }

  private static void put(ObjectNode node, String name, byte[] bytes) {
    if (bytes == null) {
      node.putNull(name);
      return;
    }
    try {
      node.put(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      node.put(name + "Base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text.replaceAll("\\p{Cntrl}", " ");
  }
}

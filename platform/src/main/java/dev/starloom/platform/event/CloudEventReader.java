package dev.starloom.platform.event;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.platform.failure.PoisonFailure;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;

/**
 * Reads CloudEvents 1.0 from Kafka records, in binary mode (attributes as headers) and in
 * structured mode (attributes and data in one JSON envelope). Attributes that are not needed are
 * ignored. Throws {@link PoisonFailure} for what is no CloudEvent.
 */
public final class CloudEventReader {
  /** The most data that an event may have, in bytes. */
  public static final int LIMIT = 64 * 1024;

  private static final int ENVELOPE_LIMIT = 2 * LIMIT;
  private static final String CONTENT_TYPE = "content-type";

  private CloudEventReader() {}

  /**
   * @param body value of the record, or null
   */
  public static CloudEvent read(Headers headers, byte[] body) {
    String contentType = HeaderText.of(headers, CONTENT_TYPE).orElse(null);
    String form = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    if (!form.startsWith("application/cloudevents")) {
      return binary(headers, contentType, body);
    }
    if (!form.split(";", 2)[0].strip().equals("application/cloudevents+json")) {
      throw new PoisonFailure("The only structured form that is read is JSON, one event a record.");
    }
    checkLength(body, ENVELOPE_LIMIT);
    CloudEvent event = StructuredEvent.read(body);
    checkLength(event.data(), LIMIT);
    return event;
  }

  private static CloudEvent binary(Headers headers, String contentType, byte[] body) {
    checkLength(body, LIMIT);
    checkVersion(HeaderText.needed(headers, "ce_specversion"));
    return new CloudEvent(
        HeaderText.needed(headers, "ce_id"),
        HeaderText.needed(headers, "ce_source"),
        HeaderText.needed(headers, "ce_type"),
        contentType,
        body);
  }

  static void checkVersion(String specversion) {
    if (!specversion.equals("1.0")) {
      throw new PoisonFailure("The attribute specversion must be 1.0.");
    }
  }

  private static void checkLength(byte[] bytes, int limit) {
    if (bytes != null && bytes.length > limit) {
      throw new PoisonFailure(
          DeadLetterCodes.TOO_LARGE,
          "The event has " + bytes.length + " bytes; the limit is " + limit + ".");
    }
  }
}

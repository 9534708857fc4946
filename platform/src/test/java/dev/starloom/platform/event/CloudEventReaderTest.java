package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.platform.failure.PoisonFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {
  private static final byte[] BODY = Records.bytes("{\"prompt\":\"七夕\"}");

  @Test
  void in_binary_mode_the_headers_are_the_attributes_and_the_body_is_the_data() {
    Headers headers = binary(Map.of("content-type", "application/json", "ce_wish", "7"));

    CloudEvent event = CloudEventReader.read(headers, BODY);

    assertThat(event).isEqualTo(new CloudEvent("1", "press", "a.v1", "application/json", BODY));
  }

  @Test
  void in_structured_mode_the_data_is_cut_out_as_it_is() {
    String data = "{ \"n\" : 1e400, \"s\":\"\\ud800七\", \"deep\":[[1],{}] }";

    assertThat(text(structured(attributes() + ",\"data\": " + data + " , \"later\":{\"a\":[]}}")))
        .isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-1.5e3", "true", "\"a \\\" b\"", "[1,2]", "{}"})
  void data_of_any_type_is_cut_out_as_it_is(String data) {
    assertThat(text(structured("{\"data\":" + data + "," + attributes().substring(1) + "}")))
        .isEqualTo(data);
    assertThat(text(structured(attributes() + ",\"data\":" + data + "}"))).isEqualTo(data);
  }

  @Test
  void in_structured_mode_the_data_may_be_base64() {
    String data = Base64.getEncoder().encodeToString(BODY);

    assertThat(structured(attributes() + ",\"data_base64\":\"" + data + "\"}").data())
        .isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"data\":null", ",\"data_base64\":null"})
  void an_envelope_may_be_without_data(String data) {
    assertThat(structured(attributes() + data + "}").data()).isNull();
  }

  @Test
  void the_media_type_of_the_data_is_told() {
    CloudEvent event = structured(attributes() + ",\"datacontenttype\":\"text/xml\",\"data\":1}");

    assertThat(event.mediaType()).isEqualTo("text/xml");
    assertThat(event.isJson()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "'Application/JSON; charset=utf-8', true",
    "application/vnd.press+json, true",
    "text/plain, false",
    "application/octet-stream, false",
  })
  void what_is_json_is_known_by_its_media_type(String mediaType, boolean json) {
    assertThat(new CloudEvent("1", "s", "t", mediaType, BODY).isJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
  void a_header_that_is_missing_is_named(String name) {
    Headers headers = binary(Map.of());
    headers.remove(name);

    assertThat(poison(headers)).hasMessage("The header " + name + " is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "content-type"})
  void a_header_that_is_there_twice_is_poison(String name) {
    Headers headers = binary(Map.of("content-type", "application/json"));
    headers.add(name, Records.bytes("1.0"));

    assertThat(poison(headers)).hasMessage("The header " + name + " is there more than once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "content-type"})
  void a_header_that_is_no_utf_8_is_poison(String name) {
    Headers headers = binary(Map.of());
    headers.remove(name).add(name, new byte[] {'a', (byte) 0xC3, (byte) 0x28});

    assertThat(poison(headers)).hasMessage("The header " + name + " is not UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "1.1", "1", "2.0"})
  void another_version_of_cloudevents_is_poison(String version) {
    assertThat(poison(binary(Map.of("ce_specversion", version))))
        .hasMessage("The attribute specversion must be 1.0.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\u0085"})
  void an_id_that_can_not_be_kept_is_poison(String id) {
    assertThat(poison(binary(Map.of("ce_id", id))).getMessage()).startsWith("The attribute id");
  }

  @Test
  void an_id_may_have_255_characters_and_no_more() {
    Headers longest = binary(Map.of("ce_id", "i".repeat(255), "ce_source", "s".repeat(255)));

    assertThat(CloudEventReader.read(longest, BODY).id()).hasSize(255);
    poison(binary(Map.of("ce_id", "i".repeat(256))));
    poison(binary(Map.of("ce_source", "s".repeat(256))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "\"text\"",
        "{\"specversion\":\"1.0\"",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\"}",
        "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"s\",\"type\":\"t\"}",
        "{\"specversion\":1.0,\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"\\ud800\",\"source\":\"s\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"s\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} {}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data_base64\":\"*\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data_base64\":7}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":1,\"data_base64\":\"\"}",
      })
  void an_envelope_that_is_none_is_poison(String envelope) {
    assertThat(poison(inEnvelope(), Records.bytes(envelope)).code()).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32"})
  void an_envelope_in_another_encoding_than_utf_8_is_poison(String encoding) {
    String envelope = attributes() + ",\"data\":{\"prompt\":\"a\"}}";

    assertThat(poison(inEnvelope(), envelope.getBytes(Charset.forName(encoding))).code())
        .isEqualTo("unreadable");
  }

  @Test
  void an_envelope_that_is_malformed_is_poison_wherever_it_is() {
    byte[] envelope = Records.bytes(attributes() + ",\"later\":\"?\",\"data\":1}");
    envelope[new String(envelope, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;

    assertThat(poison(inEnvelope(), envelope)).hasMessage("The envelope is not UTF-8.");
  }

  @Test
  void an_envelope_may_begin_with_a_byte_order_mark() {
    assertThat(text(structured("\uFEFF" + attributes() + ",\"data\": [7] }"))).isEqualTo("[7]");
  }

  @Test
  void long_data_behind_wide_characters_is_cut_out_as_it_is() {
    String data = "[\"" + "七🌌".repeat(9000) + "\"]";

    assertThat(text(structured(attributes() + ",\"later\":\"夕🌌\",\"data\":" + data + "}")))
        .isEqualTo(data);
  }

  @Test
  void an_envelope_that_is_missing_is_poison() {
    poison(inEnvelope(), null);
  }

  @Test
  void a_deep_envelope_is_poison() {
    String data = "[".repeat(5000) + "]".repeat(5000);

    poison(inEnvelope(), Records.bytes(attributes() + ",\"data\":" + data + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/cloudevents-batch+json", "application/cloudevents+avro"})
  void another_structured_form_is_poison(String contentType) {
    poison(Records.headers(Map.of("content-type", contentType)), BODY);
  }

  @Test
  void two_megabytes_are_too_large_in_either_mode() {
    byte[] long2 = new byte[2 << 20];

    assertThat(poison(binary(Map.of()), long2).code()).isEqualTo("too_large");
    assertThat(poison(inEnvelope(), long2).code()).isEqualTo("too_large");
  }

  @Test
  void data_over_the_limit_is_too_large_in_an_envelope_as_well() {
    String data = "\"" + "a".repeat(CloudEventReader.LIMIT) + "\"";

    assertThat(poison(inEnvelope(), Records.bytes(attributes() + ",\"data\":" + data + "}")).code())
        .isEqualTo("too_large");
  }

  private static Headers binary(Map<String, String> more) {
    var headers = new TreeMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", "1");
    headers.put("ce_source", "press");
    headers.put("ce_type", "a.v1");
    headers.putAll(more);
    return Records.headers(headers);
  }

  private static Headers inEnvelope() {
    return Records.headers(Map.of("content-type", "application/cloudevents+json"));
  }

  /** An envelope that is not closed yet. */
  private static String attributes() {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"press\",\"type\":\"a.v1\"";
  }

  private static CloudEvent structured(String envelope) {
    return CloudEventReader.read(inEnvelope(), Records.bytes(envelope));
  }

  private static String text(CloudEvent event) {
    return new String(event.data(), StandardCharsets.UTF_8);
  }

  private static PoisonFailure poison(Headers headers) {
    return poison(headers, BODY);
  }

  private static PoisonFailure poison(Headers headers, byte[] body) {
    PoisonFailure poison =
        catchThrowableOfType(PoisonFailure.class, () -> CloudEventReader.read(headers, body));
    assertThat(poison).isNotNull();
    return poison;
  }
}

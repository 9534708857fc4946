package dev.starloom.prompt.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with the bytes that the official Java SDK sends. */
final class WireForm {
  private final String boundary = UUID.randomUUID().toString();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  static WireForm of(String prompt) {
    return new WireForm().with("prompt", prompt);
  }

  WireForm with(String name, String value) {
    return with(name, value.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
  }

  WireForm with(String name, byte[] value, String type) {
    return part("name=\"" + name + "\"", type, value);
  }

  WireForm withFile(String name, byte[] content) {
    return part("name=\"" + name + "\"; filename=\"a.png\"", "application/octet-stream", content);
  }

  private WireForm part(String disposition, String type, byte[] value) {
    write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
    write("Content-Type: " + type + "\r\n\r\n");
    parts.writeBytes(value);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** All parts and the end of the form. */
  byte[] bytes() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(parts.toByteArray());
    whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  Door.Answer send(String... headers) {
    return Door.create(contentType(), bytes(), headers);
  }
}

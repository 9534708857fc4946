package dev.starloom.platform.event;

import dev.starloom.platform.failure.PoisonFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers as text. One that is there twice or is no UTF-8 could mean anything, so it is poison. */
final class HeaderText {
  private HeaderText() {}

  static String needed(Headers headers, String name) {
    return of(headers, name)
        .orElseThrow(() -> new PoisonFailure("The header " + name + " is missing."));
  }

  static Optional<String> of(Headers headers, String name) {
    Iterator<Header> found = headers.headers(name).iterator();
    if (!found.hasNext()) {
      return Optional.empty();
    }
    byte[] value = found.next().value();
    if (found.hasNext()) {
      throw new PoisonFailure("The header " + name + " is there more than once.");
    }
    return Optional.ofNullable(value).map(bytes -> text(name, bytes));
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PoisonFailure("The header " + name + " is not UTF-8.", e);
    }
  }
}

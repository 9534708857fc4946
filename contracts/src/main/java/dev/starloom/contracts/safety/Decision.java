package dev.starloom.contracts.safety;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a gate says, from mild to strict. */
public enum Decision {
  PASS,
  REVIEW,
  BLOCK;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Decision of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public Decision stricter(Decision other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

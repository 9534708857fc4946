package dev.starloom.enrich.language;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The languages a story can be told in. */
public enum Language {
  ZH,
  EN,
  JA,
  KO;

  /** ISO 639-1 code, as the contracts carry it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws PermanentFailure {@code unknown_language} for a code that isn't one of ours
   */
  public static Language of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new PermanentFailure(
                    "unknown_language",
                    "The language \"%s\" is not known; choose one of %s."
                        .formatted(code, Language.known())));
  }

  static String known() {
    return Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
  }
}

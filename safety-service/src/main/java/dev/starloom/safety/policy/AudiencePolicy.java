package dev.starloom.safety.policy;

import dev.starloom.contracts.safety.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How strict the frame gate is with a film for one audience and release.
 *
 * @param wanted categories a verdict accounts for, as checked or as not checked
 * @param required those of them that a clip may not pass unchecked
 * @param whenUnchecked what such a category leads to that was not checked; never pass
 * @param factor above 0, at most 1: what the thresholds of the models are multiplied by
 * @param own thresholds of a category in place of those of the models
 */
public record AudiencePolicy(
    String audience,
    String release,
    List<String> wanted,
    List<String> required,
    Decision whenUnchecked,
    double factor,
    Map<String, Thresholds> own) {
  private static final int HASH_DIGITS = 16;

  public AudiencePolicy {
    wanted = List.copyOf(wanted);
    required = List.copyOf(required);
    own = new TreeMap<>(own);
    if (whenUnchecked == Decision.PASS) {
      throw new IllegalArgumentException("a required category nobody checked can't pass");
    }
    if (!wanted.containsAll(required)) {
      throw new IllegalArgumentException(
          audience + ": required " + required + " is not within " + wanted);
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          audience + ": the factor of the thresholds is " + factor + ", not above 0 and up to 1");
    }
  }

  /** What holds for a category whose model brings these thresholds along. */
  public Thresholds thresholds(String category, Thresholds ofModel) {
    Thresholds chosen = own.get(category);
    return chosen == null ? ofModel.times(factor) : chosen;
  }

  /** The wanted categories that are not among the checked ones. */
  public List<String> unchecked(Collection<String> checked) {
    return wanted.stream().filter(category -> !checked.contains(category)).toList();
  }

  /** What the unchecked categories alone lead to. */
  public Decision decision(Collection<String> unchecked) {
    return required.stream().anyMatch(unchecked::contains) ? whenUnchecked : Decision.PASS;
  }

  /**
   * The same for equal policies, another one for others: a verdict says under which it was made.
   */
  public String hash() {
    try {
      byte[] text = toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

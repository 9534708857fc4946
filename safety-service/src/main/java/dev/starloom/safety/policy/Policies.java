package dev.starloom.safety.policy;

import static java.util.stream.Collectors.toMap;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policies of all audiences and releases. */
public final class Policies {
  private static final double CHILDRENS_FACTOR = 0.6;

  private final Map<String, AudiencePolicy> all = new HashMap<>();

  /**
   * @throws IllegalArgumentException with audience and field if a policy is of no use
   */
  public Policies(PolicyConfig config) {
    Map<String, AudienceConfig> audiences =
        Map.of(
            Audiences.CHILDREN, config.children(),
            Audiences.GENERAL, config.general(),
            Audiences.INTERNAL, config.internal());
    for (String audience : Audiences.KNOWN) {
      for (String release : Releases.KNOWN) {
        var policy = policy(audience, release, audiences.get(audience), config.wanted());
        all.put(key(audience, release), policy);
      }
    }
  }

  /**
   * The policy for a film. What a story of old doesn't say is general and private; a word that
   * nobody knows is taken for the strictest.
   */
  public AudiencePolicy of(String audience, String release) {
    String who = known(audience, Audiences.GENERAL, Audiences.KNOWN, Audiences.CHILDREN);
    String where = known(release, Releases.PRIVATE, Releases.KNOWN, Releases.PUBLIC);
    return all.get(key(who, where));
  }

  /** For a film of which nothing is known. */
  public AudiencePolicy strictest() {
    return of(Audiences.CHILDREN, Releases.PUBLIC);
  }

  private static String known(String word, String usual, List<String> known, String strictest) {
    if (word == null) {
      return usual;
    }
    return known.contains(word) ? word : strictest;
  }

  private static AudiencePolicy policy(
      String audience, String release, AudienceConfig config, List<String> wanted) {
    boolean children = audience.equals(Audiences.CHILDREN);
    boolean open = release.equals(Releases.PUBLIC);
    List<String> usual = children || open ? wanted : List.of("nudity");
    return new AudiencePolicy(
        audience,
        release,
        wanted,
        (open ? config.requiredPublic() : config.requiredPrivate()).orElse(usual),
        config.whenUnchecked().orElse(Decision.REVIEW),
        config.factor().orElse(children ? CHILDRENS_FACTOR : 1),
        config.thresholds().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> thresholds(audience, entry))));
  }

  private static Thresholds thresholds(
      String audience, Map.Entry<String, ThresholdConfig> category) {
    try {
      return category.getValue().thresholds();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          audience + ", " + category.getKey() + ": " + e.getMessage(), e);
    }
  }

  private static String key(String audience, String release) {
    return audience + "/" + release;
  }
}

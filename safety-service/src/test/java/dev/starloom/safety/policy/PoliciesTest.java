package dev.starloom.safety.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.safety.Decision;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
  private static final Thresholds OF_MODEL = new Thresholds(0.5, 0.85, 2, 0.95);

  @ParameterizedTest
  @CsvSource({
    "children, private, nudity gore",
    "children, public, nudity gore",
    "general, private, nudity",
    "general, public, nudity gore",
    "internal, private, nudity",
    "internal, public, nudity gore"
  })
  void what_has_to_be_checked_goes_by_audience_and_release(
      String audience, String release, String required) {
    assertThat(policies().of(audience, release).required()).containsExactly(required.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "gore, children, private, REVIEW",
    "gore, general, public, REVIEW",
    "gore, general, private, PASS",
    "nudity, general, private, REVIEW",
    "nudity, internal, private, REVIEW"
  })
  void a_required_category_that_nobody_checked_never_passes(
      String unchecked, String audience, String release, Decision decision) {
    assertThat(policies().of(audience, release).decision(List.of(unchecked))).isEqualTo(decision);
  }

  @Test
  void the_thresholds_for_children_are_lower() {
    Thresholds children = policies().of("children", "private").thresholds("nudity", OF_MODEL);

    assertThat(children.review()).isCloseTo(0.3, within(1e-9));
    assertThat(children.block()).isCloseTo(0.51, within(1e-9));
    assertThat(children.blockSingle()).isCloseTo(0.57, within(1e-9));
    assertThat(policies().of("general", "private").thresholds("nudity", OF_MODEL))
        .isEqualTo(OF_MODEL);
  }

  @Test
  void what_never_blocks_does_not_for_children_either() {
    var mild = new Thresholds(0.8, Thresholds.NEVER, 1, Thresholds.NEVER);

    assertThat(policies().of("children", "private").thresholds("suggestive", mild).block())
        .isEqualTo(Thresholds.NEVER);
  }

  @Test
  void thresholds_of_the_operator_stand_in_place_of_those_of_a_model() {
    Policies policies =
        policies(
            "starloom.safety.policy.general.thresholds.gore.review", "0.2",
            "starloom.safety.policy.general.thresholds.gore.block", "0.4");

    assertThat(policies.of("general", "public").thresholds("gore", OF_MODEL))
        .isEqualTo(new Thresholds(0.2, 0.4, 1, Thresholds.NEVER));
  }

  @Test
  void an_operator_may_require_more_and_block_what_nobody_checked() {
    AudiencePolicy policy =
        policies(
                "starloom.safety.policy.general.required-private", "nudity,gore",
                "starloom.safety.policy.general.when-unchecked", "block")
            .of("general", "private");

    assertThat(policy.decision(List.of("gore"))).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_story_of_old_is_general_and_private() {
    AudiencePolicy policy = policies().of(null, null);

    assertThat(policy.audience()).isEqualTo("general");
    assertThat(policy.release()).isEqualTo("private");
  }

  @Test
  void a_word_that_nobody_knows_is_taken_for_the_strictest() {
    assertThat(policies().of("everyone", "somewhere")).isEqualTo(policies().strictest());
  }

  @ParameterizedTest
  @CsvSource({
    "general.when-unchecked, pass, can't pass",
    "general.factor, 1.2, general: the factor of the thresholds is 1.2",
    "internal.factor, 0, internal: the factor",
    "general.required-private, weapons, general: required [weapons] is not within",
    "children.thresholds.gore.review, 3, 'children, gore: 0 < review'"
  })
  void a_policy_that_is_of_no_use_is_refused_with_audience_and_field(
      String key, String value, String sentence) {
    assertThatThrownBy(() -> policies("starloom.safety.policy." + key, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void another_policy_has_another_hash() {
    AudiencePolicy usual = policies().of("general", "private");

    assertThat(policies().of("general", "private").hash()).isEqualTo(usual.hash());
    assertThat(policies("starloom.safety.policy.general.factor", "0.9").of("general", "private"))
        .extracting(AudiencePolicy::hash)
        .isNotEqualTo(usual.hash());
  }

  private static Policies policies(String... keysAndValues) {
    var values = new java.util.HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Policies(config(values));
  }

  private static PolicyConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(PolicyConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 1))
        .build()
        .getConfigMapping(PolicyConfig.class);
  }
}

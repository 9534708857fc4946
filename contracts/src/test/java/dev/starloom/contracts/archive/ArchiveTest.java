package dev.starloom.contracts.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever said can still be read, and what is said today could have been read. A change that
 * breaks one of these needs a new version of the type. With {@code -Dstarloom.write=true} today's
 * samples are added to the archive; nothing in it is ever rewritten.
 */
class ArchiveTest {
  static final Set<String> TYPES = Wire.FORMS.keySet();

  static List<Archive.Sample> samples() {
    return Archive.samples();
  }

  static List<Archive.Sample> minimalSamples() {
    return samples().stream().filter(Archive.Sample::isMinimal).toList();
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void todays_form_of_a_type_is_in_the_archive(String type) {
    JsonNode full = Wire.today(type);
    JsonNode least = Changes.least(full, less -> Wire.fits(type, less));

    keep(type, full, false);
    keep(type, least, true);

    assertThat(Archive.samples(type)).extracting(Archive.Sample::json).contains(full, least);
  }

  private static void keep(String type, JsonNode json, boolean minimal) {
    boolean known =
        Archive.samples(type).stream()
            .anyMatch(s -> s.isMinimal() == minimal && s.json().equals(json));
    if (!known && Boolean.getBoolean("starloom.write")) {
      Archive.add(type, json, minimal);
    }
  }

  @Test
  void nothing_in_the_archive_is_changed_or_gone() {
    assertThat(Archive.index())
        .isNotEmpty()
        .allSatisfy((file, digest) -> assertThat(Archive.sha256(file)).as(file).isEqualTo(digest));
  }

  @Test
  void nothing_is_in_the_archive_without_its_digest() {
    assertThat(samples())
        .extracting(Archive.Sample::file)
        .containsExactlyInAnyOrderElementsOf(Archive.index().keySet());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_old_sample_fits_todays_schema(Archive.Sample sample) {
    assertThat(Wire.schema(sample.type()).validate(sample.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_old_sample_is_read_and_nothing_of_it_is_lost(Archive.Sample sample)
      throws JsonProcessingException {
    JsonNode again = Wire.write(Wire.read(sample.type(), sample.json()));

    assertThat(contains(again, sample.json())).as("%s, read again: %s", sample, again).isTrue();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_field_that_nobody_knows_yet_disturbs_no_reader(Archive.Sample sample)
      throws JsonProcessingException {
    ObjectNode later = sample.json().deepCopy();
    later.put("addedLater", 1);

    assertThat(Wire.fits(sample.type(), later)).isTrue();
    assertThat(Wire.read(sample.type(), later)).isEqualTo(Wire.read(sample.type(), sample.json()));
  }

  /** Old readers need it, so no writer may leave it out. */
  @ParameterizedTest
  @MethodSource("minimalSamples")
  void what_was_ever_required_is_still_required(Archive.Sample sample) {
    assertThat(Changes.withOneFieldLess(sample.json()))
        .isNotEmpty()
        .noneMatch(less -> Wire.fits(sample.type(), less));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_field_never_changes_its_type(Archive.Sample sample) {
    assertThat(Changes.withOneFieldOfAnotherType(sample.json()))
        .isNotEmpty()
        .noneMatch(changed -> Wire.fits(sample.type(), changed));
  }

  /** All that {@code part} says is said by {@code whole}, in its place. */
  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return part.properties().stream()
          .allMatch(f -> whole.has(f.getKey()) && contains(whole.get(f.getKey()), f.getValue()));
    }
    if (part.isArray() && whole.isArray() && part.size() == whole.size()) {
      return Stream.iterate(0, i -> i < part.size(), i -> i + 1)
          .allMatch(i -> contains(whole.get(i), part.get(i)));
    }
    return part.equals(whole);
  }
}

package dev.starloom.render.wan.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SixteenBitsTest {
  @Test
  void every_half_comes_back_as_it_was() {
    assertThat(all().filter(SixteenBitsTest::isNumberAsHalf))
        .allMatch(bits -> SixteenBits.toHalf(SixteenBits.ofHalf(bits)) == bits);
  }

  private static Stream<Short> all() {
    return IntStream.range(0, 0x10000).mapToObj(bits -> (short) bits);
  }

  private static boolean isNumberAsHalf(short bits) {
    return (bits & 0x7C00) != 0x7C00 || (bits & 0x3FF) == 0;
  }

  @Test
  void every_bfloat_comes_back_as_it_was() {
    assertThat(all().filter(bits -> (bits & 0x7F80) != 0x7F80))
        .allMatch(bits -> SixteenBits.toBfloat(SixteenBits.ofBfloat(bits)) == bits);
  }

  // The expected bits are those of numpy.float16.
  @ParameterizedTest
  @CsvSource({
    "1.0, 3c00",
    "-2.0, c000",
    "65504, 7bff",
    "65519, 7bff",
    "65520, 7c00",
    "0.1, 2e66",
    "1.00048828125, 3c00",
    "1.00146484375, 3c02",
    "5.9604645e-8, 1",
    "2.9802322e-8, 0",
    "6.0975552e-5, 3ff",
    "6.1035156e-5, 400",
    "-0.0, 8000",
    "NaN, 7e00"
  })
  void a_number_becomes_the_nearest_half(float number, String bits) {
    assertThat(Integer.toHexString(SixteenBits.toHalf(number) & 0xFFFF)).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 3f80",
    "1.00390625, 3f80",
    "1.01171875, 3f82",
    "-3.1415927, c049",
    "3.4028235e38, 7f80",
    "NaN, 7fc0"
  })
  void a_number_becomes_the_nearest_bfloat(float number, String bits) {
    assertThat(Integer.toHexString(SixteenBits.toBfloat(number) & 0xFFFF)).isEqualTo(bits);
  }
}

package dev.starloom.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {
  @ParameterizedTest
  @CsvSource({"slots,slots,0", "slots,slot,1", "slots,slits,1", "slots,lots,1", "slots,polls,4"})
  void typing_errors_are_counted(String one, String other, int errors) {
    assertThat(Typos.between(one, other)).isEqualTo(errors);
    assertThat(Typos.between(other, one)).isEqualTo(errors);
  }
}

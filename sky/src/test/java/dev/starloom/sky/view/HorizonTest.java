package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.sky.Vector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HorizonTest {

  @Test
  void what_is_up_has_an_angle_that_is_not_too_low_to_the_last_bit() {
    double middle = Math.sin(Math.toRadians(Horizon.LOWEST));
    List<Vector> around =
        IntStream.range(-50, 50)
            .mapToObj(i -> new Vector(0, 0, middle + i * Math.ulp(middle)))
            .toList();

    assertThat(around)
        .allSatisfy(
            point ->
                assertThat(Horizon.up(List.of(point)) == 1)
                    .isEqualTo(point.latitude() >= Horizon.LOWEST));
  }
}

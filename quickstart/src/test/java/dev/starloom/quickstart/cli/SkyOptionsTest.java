package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SkyOptionsTest {

  @Command(name = "any")
  private static final class Any {
    @Mixin private SkyOptions sky;
  }

  private static SkyOptions parsed(String... arguments) {
    var command = new Any();
    new CommandLine(command).parseArgs(arguments);
    return command.sky;
  }

  @Test
  void a_request_carries_what_is_given_and_no_more() {
    assertThat(
            parsed("--at", "2026-08-19T21:00+08:00", "--look-at", "Lyra", "--fov", "60").asJson())
        .hasToString(
            "{\"at\":\"2026-08-19T21:00+08:00\",\"lookAt\":\"Lyra\",\"fieldOfView\":60.0}");
  }

  @Test
  void a_place_is_two_numbers() {
    assertThat(parsed("--lat", "-30.25", "--lon", "120").asJson())
        .hasToString("{\"latitude\":-30.25,\"longitude\":120.0}");
  }

  @Test
  void the_tool_takes_the_same_words() {
    assertThat(parsed("--lat", "30", "--lon", "120", "--at", "2026-08-19T21:00Z").asArguments())
        .containsExactly("--at", "2026-08-19T21:00Z", "--lat", "30.0", "--lon", "120.0");
  }

  @Test
  void nothing_given_asks_for_nothing() {
    assertThat(parsed().asJson()).isEmpty();
  }
}

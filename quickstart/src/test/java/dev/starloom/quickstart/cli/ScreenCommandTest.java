package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ScreenCommandTest {
  @ParameterizedTest
  @CsvSource({
    "'--video a.mp4', '--video a.mp4'",
    "'--video a.mp4 --json --profile children --release public',"
        + " '--profile children --release public --json --video a.mp4'",
    "'Orion', '-- Orion'",
    "'Orion --profile internal', '--profile internal -- Orion'",
    "'--file texts.txt', '--json --file texts.txt'"
  })
  void the_tool_of_the_service_is_given_what_was_asked(String given, String passed) {
    assertThat(arguments(given.split(" "))).containsExactly(passed.split(" "));
  }

  @Test
  void a_text_and_a_video_together_are_refused() {
    assertThatThrownBy(() -> arguments("Orion", "--video", "a.mp4"))
        .isInstanceOf(CommandLine.ParameterException.class);
  }

  @Test
  void a_release_of_a_text_is_refused() {
    assertThatThrownBy(() -> arguments("Orion", "--release", "public"))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining("--video");
  }

  private static List<String> arguments(String... given) {
    var command = new ScreenCommand();
    new CommandLine(command).parseArgs(given);
    return command.arguments();
  }
}

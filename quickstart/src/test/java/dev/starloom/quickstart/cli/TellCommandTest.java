package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TellCommandTest {
  @Test
  void engine_quality_and_narration_are_asked_for_as_they_were_given() {
    assertThat(request("--engine", "wan", "--quality", "best", "--narration", "ko", "--lang", "zh"))
        .isEqualTo(
            "{\"prompt\":\"七夕\",\"language\":\"zh\",\"narration\":\"ko\",\"engine\":\"wan\","
                + "\"quality\":\"best\",\"voice\":true,\"music\":true}");
  }

  @Test
  void audience_release_and_review_are_asked_for_as_they_were_given() {
    assertThat(request("--audience", "children", "--release", "public", "--review", "always"))
        .isEqualTo(
            "{\"prompt\":\"七夕\",\"audience\":\"children\",\"release\":\"public\","
                + "\"review\":\"always\",\"voice\":true,\"music\":true}");
  }

  @Test
  void the_finish_is_asked_for_as_it_was_given() {
    assertThat(
            request(
                "--no-cards",
                "--no-logo",
                "--no-burn",
                "--karaoke",
                "--upscale=1080p",
                "--motion=blended",
                "--second=en",
                "--overlay",
                "--stems",
                "--track=tune.mp3"))
        .contains(
            "\"finish\":{\"cards\":false,\"logo\":false,\"burned\":false,"
                + "\"upscale\":\"1080p\",\"motion\":\"blended\",\"second\":\"en\","
                + "\"karaoke\":true,\"overlay\":true,\"stems\":true,\"track\":\"id of tune.mp3\"}");
  }

  @Test
  void what_was_not_given_is_left_to_the_service() {
    assertThat(request()).isEqualTo("{\"prompt\":\"七夕\",\"voice\":true,\"music\":true}");
  }

  @Test
  void the_help_says_what_quality_does_and_that_the_planetarium_has_none() {
    String help = new CommandLine(new TellCommand()).getUsageMessage();

    assertThat(help.replaceAll("\\s+", " "))
        .contains("--narration=LANG", "--quality=", "12, 40 or 50 steps of wan")
        .contains("The planetarium draws the same at each.");
  }

  private static String request(String... options) {
    var arguments = new ArrayList<>(List.of(options));
    arguments.add("七夕");
    var tell = new TellCommand();
    new CommandLine(tell).parseArgs(arguments.toArray(String[]::new));
    return tell.request(track -> "id of " + track).toString();
  }
}

package dev.starloom.architecture.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.architecture.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built service, started as it is in production, refuses what it does not know. */
class UnknownKeyIT {
  private static final Path PROGRAM =
      Repository.ROOT.resolve("enrich-service/target/quarkus-app/quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void a_mistyped_variable_stops_the_start() throws Exception {
    var end = start(List.of(), Map.of("STARLOOM_FFMPEG_PROGAM", "/usr/bin/ffmpeg"));

    assertThat(end.code()).isEqualTo(1);
    assertThat(end.said())
        .contains("STARLOOM_FFMPEG_PROGAM in EnvConfigSource")
        .contains("did you mean STARLOOM_FFMPEG_PROGRAM?");
  }

  @Test
  void a_mistyped_system_property_stops_the_start() throws Exception {
    var end = start(List.of("-Ds3.endpont=http://minio:9000"), Map.of());

    assertThat(end.code()).isEqualTo(1);
    assertThat(end.said()).contains("s3.endpont").contains("s3.endpoint");
  }

  private record End(int code, String said) {}

  private End start(List<String> options, Map<String, String> environment)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-Dquarkus.http.port=0", "-jar", PROGRAM.toString()));
    Path log = folder.resolve("log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
      return new End(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

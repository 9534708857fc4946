package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a service wrote since this was made, as an operator has to read it. */
final class ServiceLog {
  private final Path file;
  private final long begin;

  ServiceLog(Path file) throws IOException {
    this.file = file;
    this.begin = lines().size();
  }

  private List<String> lines() throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.toList();
    }
  }

  private long count(String pattern) throws IOException {
    return lines().stream().skip(begin).filter(line -> line.matches(pattern)).count();
  }

  String summary() throws IOException {
    return String.format(
        "warnings %d, errors %d, lines of stack traces %d",
        count(".* WARN .*"), count(".* ERROR .*"), count("\\s+at .*"));
  }
}

package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.quickstart.audit.AuditFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description = "Recompute the audit. Exits 0 if it is sound, 1 if it is not.")
final class AuditVerifyCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ApiOption system;

  @Option(
      names = "--file",
      description = "An exported audit, recomputed here instead of by the service.")
  private Path file;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "Hash of an entry that must be there, such as the head of an earlier export.")
  private String head;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException {
    if (head != null && !head.matches("[0-9a-f]{64}")) {
      throw wrong("--head takes 64 lower-case hex digits.");
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw wrong(file + " is no file.");
    }
    JsonNode report =
        file == null
            ? system.api().verifyAudit(head)
            : JSON.valueToTree(AuditFile.verify(file, head));
    System.out.println(asJson ? report.toString() : text(report));
    return report.path("valid").asBoolean() ? 0 : Starloom.FAILED;
  }

  private static String text(JsonNode report) {
    long entries = report.path("entries").asLong();
    if (report.path("valid").asBoolean()) {
      return "sound: " + entries + " entries, head " + report.path("head").asText();
    }
    JsonNode bad = report.path("firstBad");
    return "BROKEN at entry " + bad.path("seq").asLong() + ": " + bad.path("why").asText();
  }

  private CommandLine.ParameterException wrong(String sentence) {
    return new CommandLine.ParameterException(spec.commandLine(), sentence);
  }
}

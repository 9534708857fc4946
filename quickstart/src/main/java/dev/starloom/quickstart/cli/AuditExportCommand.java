package dev.starloom.quickstart.cli;

import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.quickstart.audit.AuditPages;
import dev.starloom.quickstart.launch.Progress;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Print all entries, the oldest first, one JSON object a line.")
final class AuditExportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ApiOption system;

  @Option(names = "--out", description = "Write them into this file instead.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (out == null) {
      say(new AuditPages(system.api()).export(System.out::print));
      return 0;
    }
    if (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().getParent())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Can't write " + out + ": no such folder, or it is one.");
    }
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      write(new AuditPages(system.api()), part);
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    System.out.println(out);
    return 0;
  }

  private static void write(AuditPages pages, Path part) throws IOException {
    try (Writer file = Files.newBufferedWriter(part)) {
      say(pages.export(file::write));
    }
  }

  private static void say(AuditHead head) {
    Progress.say(
        head.seq() + " entries. Keep the head: with it a cut-off end can be found: " + head.hash());
  }
}

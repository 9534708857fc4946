package dev.starloom.render.wan.weights;

import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares weight files with the SHA-256 sums that came with them: a {@code SHA256SUMS} file in the
 * model folder, the notes that the Hugging Face client keeps beside a download, or the names of the
 * files in its cache. A file found good is not read again until its length or time changes.
 */
public final class Checksums {
  private static final Pattern SUM = Pattern.compile("([0-9a-fA-F]{64})[ *]+(.+)");
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private static final String WHAT = "checksums";
  private static final int BLOCK = 1 << 20;
  private static final String NOTES = ".cache/huggingface/download";

  private final Path model;
  private final Path cache;

  /** {@code cache} is where it is noted which files were found good. */
  public Checksums(Path model, Path cache) {
    this.model = model;
    this.cache = cache;
  }

  /** Throws {@link UnusableModel} at the first file whose bytes are not those expected. */
  public void verify(Collection<ComponentWeights> components, Progress progress) {
    try {
      Map<Path, String> expected = expected(components);
      long total = bytes(expected.keySet());
      long done = 0;
      for (Map.Entry<Path, String> entry : expected.entrySet()) {
        long before = done;
        verify(entry.getKey(), entry.getValue(), read -> progress.at(WHAT, before + read, total));
        done += Files.size(entry.getKey());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Collection<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private void verify(Path file, String expected, LongConsumer read) throws IOException {
    read.accept(0);
    Path note = cache.resolve("verified").resolve(noteName(file, expected));
    if (Files.exists(note)) {
      return;
    }
    String found = sum(file, read);
    if (!found.equals(expected)) {
      throw new UnusableModel(
          Problem.CHECKSUM, file + " has the SHA-256 " + found + " instead of " + expected);
    }
    Files.createDirectories(note.getParent());
    Files.writeString(note, file + "\n");
  }

  private static String sum(Path file, LongConsumer read) throws IOException {
    MessageDigest digest = sha256();
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(block.clear()) >= 0) {
        digest.update(block.flip());
        read.accept(channel.position());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String noteName(Path file, String expected) throws IOException {
    return new Fingerprint()
        .text(file.toString())
        .text(Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis())
        .text(expected)
        .hex();
  }

  private Map<Path, String> expected(Collection<ComponentWeights> components) throws IOException {
    Map<Path, String> expected = new TreeMap<>();
    for (ComponentWeights component : components) {
      for (Path file : component.files()) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches()) {
          expected.put(file, name);
        }
        note(file).ifPresent(sum -> expected.put(file, sum));
      }
    }
    expected.putAll(listed(components));
    return expected;
  }

  /** The second line of a download's note is its tag, which is the sum for large files. */
  private Optional<String> note(Path file) throws IOException {
    Path root = model.toRealPath();
    if (!file.startsWith(root)) {
      return Optional.empty();
    }
    Path note = root.resolve(NOTES).resolve(root.relativize(file) + ".metadata");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(note);
    return lines.stream().skip(1).limit(1).filter(tag -> NAME.matcher(tag).matches()).findFirst();
  }

  private Map<Path, String> listed(Collection<ComponentWeights> components) throws IOException {
    Path list = model.resolve("SHA256SUMS");
    Map<Path, String> listed = new TreeMap<>();
    for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
      Matcher sum = SUM.matcher(line.strip());
      Path file = sum.matches() ? model.resolve(sum.group(2)) : null;
      if (file != null && Files.exists(file)) {
        listed.put(file.toRealPath(), sum.group(1).toLowerCase(Locale.ROOT));
      }
    }
    listed.keySet().removeIf(file -> components.stream().noneMatch(c -> c.files().contains(file)));
    return listed;
  }
}

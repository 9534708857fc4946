package dev.starloom.platform.ffmpeg;

import dev.starloom.platform.failure.TransientFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Makes the {@code ffmpeg} program that travels in a jar ready to run.
 *
 * <p>Its device library wants four system libraries (X, ALSA, PulseAudio) that a bare machine does
 * not have and that film making never calls. Binding is lazy, so a link of each name to a harmless
 * bundled library, in a private folder, lets the program start.
 */
public final class FfmpegBundle {
  private static final List<String> UNUSED_LIBRARIES =
      List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");
  private static final String STAND_IN = "libva-drm.so.2";
  private static final String DONE = ".complete";

  private FfmpegBundle() {}

  /**
   * @param program an ffmpeg to use instead of the bundled one; its ffprobe is expected beside it
   * @param cache folder that keeps the unpacked program; shared by all services of a machine
   */
  public static Ffmpeg locate(Optional<Path> program, Path cache) {
    return program.map(FfmpegBundle::installed).orElseGet(() -> bundled(cache));
  }

  private static Ffmpeg installed(Path program) {
    return new Ffmpeg(program, program.resolveSibling("ffprobe"), Map.of());
  }

  private static Ffmpeg bundled(Path cache) {
    String platform = platform();
    URL inside =
        Ffmpeg.class
            .getClassLoader()
            .getResource("org/bytedeco/ffmpeg/" + platform + "-gpl/ffmpeg");
    if (inside == null) {
      throw new IllegalStateException(
          "no ffmpeg for "
              + platform
              + " is bundled; set starloom.ffmpeg.program to an installed one");
    }
    // A resource of a jar reads jar:file:/path/x.jar!/entry
    String jar = inside.getPath().substring("file:".length(), inside.getPath().indexOf('!'));
    Path folder = cache.resolve(jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", ""));
    try {
      unpackOnce(
          Path.of(java.net.URLDecoder.decode(jar, java.nio.charset.StandardCharsets.UTF_8)),
          folder);
    } catch (IOException e) {
      throw new TransientFailure("can't unpack ffmpeg into " + folder, e);
    }
    String key = platform.startsWith("macosx") ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
    return new Ffmpeg(
        folder.resolve("ffmpeg"), folder.resolve("ffprobe"), Map.of(key, folder.toString()));
  }

  /** The file lock keeps other processes out, the monitor other threads: a lock is a process'. */
  private static synchronized void unpackOnce(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve(DONE))) {
      return;
    }
    try (var channel =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(folder.resolve(DONE))) {
        unpack(jar, folder);
        Files.createFile(folder.resolve(DONE));
      }
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = new File(entry.getName()).getName();
        if (!entry.isDirectory() && isProgramPart(entry.getName(), name)) {
          Path target = folder.resolve(name);
          try (var in = file.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
          }
          if (!target.toFile().setExecutable(true)) {
            throw new UncheckedIOException(new IOException("can't make executable: " + target));
          }
        }
      }
    }
    if (Files.exists(folder.resolve(STAND_IN))) {
      for (String library : UNUSED_LIBRARIES) {
        Files.deleteIfExists(folder.resolve(library));
        Files.createSymbolicLink(folder.resolve(library), Path.of(STAND_IN));
      }
    }
  }

  private static boolean isProgramPart(String entry, String name) {
    return entry.startsWith("org/bytedeco/ffmpeg/")
        && !name.startsWith("libjni")
        && (name.equals("ffmpeg")
            || name.equals("ffprobe")
            || name.matches("lib.*\\.so(\\..*)?|lib.*\\.dylib"));
  }

  private static String platform() {
    String os = System.getProperty("os.name").startsWith("Mac") ? "macosx" : "linux";
    String arch = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "x86_64";
    return os + "-" + arch;
  }
}

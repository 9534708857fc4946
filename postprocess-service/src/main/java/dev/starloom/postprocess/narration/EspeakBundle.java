package dev.starloom.postprocess.narration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The eSpeak NG library and its data, unpacked once from the jar they travel in.
 *
 * @param library the shared library
 * @param dataParent folder that holds {@code espeak-ng-data}
 */
record EspeakBundle(Path library, Path dataParent) {
  static final String VERSION = "espeak-ng-1.52";
  private static final String DONE = ".complete";
  private static final String DATA = "/espeak-ng-data.zip";
  private static final Set<String> DICTIONARIES =
      Set.of("cmn_dict", "en_dict", "ja_dict", "ko_dict");

  /**
   * @param cache kept from run to run; several processes may share it
   */
  static EspeakBundle unpack(Path cache) throws IOException {
    Path folder = cache.resolve(VERSION);
    Path library = folder.resolve(libraryName());
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(DONE))) {
      unpackLocked(folder, library);
    }
    return new EspeakBundle(library, folder);
  }

  private static void unpackLocked(Path folder, Path library) throws IOException {
    Path lockFile = folder.resolve(".lock");
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // A file lock keeps other processes out, the monitor other threads of this one.
    synchronized (EspeakBundle.class) {
      try (var channel = FileChannel.open(lockFile, options);
          var lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(folder.resolve(DONE))) {
          unpackLibrary(library);
          unpackData(folder.resolve("espeak-ng-data"));
          Files.createFile(folder.resolve(DONE));
        }
      }
    }
  }

  private static void unpackLibrary(Path library) throws IOException {
    String resource = "/" + platform() + "/" + library.getFileName();
    try (InputStream in = open(resource)) {
      Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void unpackData(Path folder) throws IOException {
    try (var zip = new ZipInputStream(open(DATA))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && wanted(entry.getName()) && target.startsWith(folder)) {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean wanted(String name) {
    return !name.endsWith("_dict") || DICTIONARIES.contains(name);
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = EspeakBundle.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not bundled: " + resource);
    }
    return in;
  }

  private static String libraryName() {
    return isMac() ? "libespeak-ng.1.dylib" : "libespeak-ng.so.1";
  }

  private static String platform() {
    boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
    return (isMac() ? "macos-" : "debian-") + (arm ? "arm64" : "amd64");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }
}

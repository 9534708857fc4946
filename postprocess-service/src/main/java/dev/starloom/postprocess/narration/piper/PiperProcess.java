package dev.starloom.postprocess.narration.piper;

import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.postprocess.narration.HelperProcess;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import io.github.givimad.piperjni.PiperJNI;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The process that runs Piper: started when first needed, kept, and replaced when it dies. */
final class PiperProcess implements AutoCloseable {
  private final Duration limit;
  private HelperProcess helper;

  /** Piper unpacks its libraries anew in each process. */
  private WorkFolder folder;

  PiperProcess(Duration limit) {
    this.limit = limit;
  }

  synchronized String ask(String request) throws NarrationUnavailable {
    try {
      return helper().ask(request, limit);
    } catch (IOException e) {
      close();
      throw new NarrationUnavailable(Trouble.GONE, "the Piper voice does not work", e);
    }
  }

  private HelperProcess helper() throws IOException {
    if (helper == null || !helper.handle().isAlive()) {
      close();
      folder = WorkFolder.create("piper");
      helper =
          HelperProcess.start(
              List.of(
                  "-Xmx128m",
                  "-Djava.io.tmpdir=" + folder.path(),
                  "-cp",
                  HelperProcess.home(PiperHelper.class)
                      + File.pathSeparator
                      + HelperProcess.home(PiperJNI.class),
                  PiperHelper.class.getName()),
              limit);
    }
    return helper;
  }

  @Override
  public synchronized void close() {
    if (helper != null) {
      helper.close();
      helper = null;
    }
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }
}

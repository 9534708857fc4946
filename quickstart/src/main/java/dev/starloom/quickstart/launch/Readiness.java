package dev.starloom.quickstart.launch;

import dev.starloom.embedded.FreePorts;

/** Whether a part of a running system can do its work. */
public final class Readiness {
  private Readiness() {}

  public static boolean of(RunFile.Part service) {
    return Service.isReady(service.port());
  }

  public static boolean listens(RunFile.Part part) {
    return !FreePorts.isFree(part.port());
  }
}

package dev.starloom.platform.ffmpeg;

/** The program ran and said no. */
public final class FfmpegException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int TAIL = 2000;

  private final int exitCode;

  FfmpegException(int exitCode, String stderr) {
    super(
        "ffmpeg ended with "
            + exitCode
            + ": "
            + stderr.substring(Math.max(0, stderr.length() - TAIL)).strip());
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}

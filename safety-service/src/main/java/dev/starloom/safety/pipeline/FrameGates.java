package dev.starloom.safety.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.safety.frame.FrameConfig;
import dev.starloom.safety.frame.FrameGate;
import dev.starloom.safety.frame.GateParts;
import dev.starloom.safety.frame.ModelFolder;
import dev.starloom.safety.remote.RemoteConfig;
import dev.starloom.safety.remote.VisionJudge;
import java.util.List;

/** Makes a frame gate as it is configured. */
public final class FrameGates {
  private FrameGates() {}

  /**
   * @throws dev.starloom.safety.frame.BrokenModel if one of its models can't be used
   */
  public static FrameGate open(FrameConfig config, RemoteConfig remote, Ffmpeg ffmpeg) {
    List<VisionJudge> others = VisionJudge.of(remote).stream().toList();
    return new FrameGate(
        new GateParts(
            ModelFolder.load(config.models()), others, config.clip().limits(), config.cores()),
        ffmpeg);
  }
}

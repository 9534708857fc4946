package dev.starloom.safety.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.platform.failure.Failure;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.platform.ffmpeg.FfmpegConfig;
import dev.starloom.safety.frame.BrokenModel;
import dev.starloom.safety.frame.ClipTask;
import dev.starloom.safety.frame.FrameConfig;
import dev.starloom.safety.frame.FrameGate;
import dev.starloom.safety.pipeline.FrameGates;
import dev.starloom.safety.policy.AudiencePolicy;
import dev.starloom.safety.policy.Policies;
import dev.starloom.safety.policy.PolicyConfig;
import dev.starloom.safety.remote.RemoteConfig;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Judges a video without the service, by the configuration that the service has in the environment:
 * {@code --video FILE [--profile AUDIENCE] [--release RELEASE] [--json]}. Exit codes: 0 it is not
 * blocked; 1 it is blocked, or can't be read as a video; 2 wrong usage or configuration.
 */
public final class ScreenVideo {
  private static final int ENVIRONMENT_ORDINAL = 300;
  private static final int BLOCKED = 1;
  private static final int USAGE = 2;

  private ScreenVideo() {}

  /** Whether these arguments are about a video. */
  public static boolean isMeant(String... arguments) {
    return List.of(arguments).contains("--video");
  }

  /** Prints the verdict. Returns the exit code. */
  public static int run(String... arguments) {
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return run(
        arguments,
        out,
        err,
        new EnvConfigSource(System.getenv(), ENVIRONMENT_ORDINAL),
        new SysPropConfigSource());
  }

  static int run(String[] arguments, PrintStream out, PrintStream err, ConfigSource... sources) {
    try {
      VideoOptions options = VideoOptions.parse(arguments);
      if (!Files.isRegularFile(options.video())) {
        err.println("There is no file " + options.video() + ".");
        return BLOCKED;
      }
      return judge(options, config(sources), out, err);
    } catch (IllegalArgumentException | ConfigValidationException | BrokenModel e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (Failure e) {
      err.println(e.getMessage());
      return BLOCKED;
    }
  }

  private static int judge(
      VideoOptions options, SmallRyeConfig config, PrintStream out, PrintStream err) {
    AudiencePolicy policy =
        new Policies(config.getConfigMapping(PolicyConfig.class))
            .of(options.audience(), options.release());
    var ffmpeg = config.getConfigMapping(FfmpegConfig.class);
    try (FrameGate gate =
        FrameGates.open(
            config.getConfigMapping(FrameConfig.class),
            config.getConfigMapping(RemoteConfig.class),
            FfmpegBundle.locate(ffmpeg.program(), ffmpeg.cache()))) {
      var progress = new FrameProgress(err, System::nanoTime);
      var task = new ClipTask(options.video(), policy, null, progress);
      FrameVerdict verdict = gate.judge(task).verdict();
      progress.end();
      out.println(options.json() ? json(verdict) : VideoReport.of(verdict));
      return verdict.decision() == Decision.BLOCK ? BLOCKED : 0;
    }
  }

  /** As the service has it; of other keys nothing is asked here. */
  private static SmallRyeConfig config(ConfigSource... sources) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(FrameConfig.class)
        .withMapping(RemoteConfig.class)
        .withMapping(PolicyConfig.class)
        .withMapping(FfmpegConfig.class)
        .withMappingIgnore("starloom.**")
        .withSources(sources)
        .build();
  }

  private static String json(FrameVerdict verdict) {
    try {
      return new ObjectMapper().writeValueAsString(verdict);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

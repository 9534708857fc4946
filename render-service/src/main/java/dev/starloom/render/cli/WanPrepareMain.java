package dev.starloom.render.cli;

import dev.starloom.render.pipeline.RenderConfig;
import dev.starloom.render.wan.model.ModelSetup;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.weights.UnusableModel;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Prepares the model of the engine wan without the service: compares checksums and converts weights
 * into the cache folder. It reads the configuration of the service from the environment; the
 * devices that it names need not be there. How far it is goes to standard error. A run that was
 * ended leaves no half written file, and the next goes on. Exit codes: 0 the model is prepared; 1
 * the model can't be used, or the disk is full; 2 the configuration is wrong.
 */
public final class WanPrepareMain {
  private static final String ENVIRONMENT = "STARLOOM_RENDER_WAN_MODEL";
  private static final int ENVIRONMENT_ORDINAL = 300;
  private static final int NOT_POSSIBLE = 1;
  private static final int USAGE = 2;

  private WanPrepareMain() {}

  public static void main(String[] arguments) {
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(
        run(
            out,
            err,
            new EnvConfigSource(System.getenv(), ENVIRONMENT_ORDINAL),
            new SysPropConfigSource()));
  }

  static int run(PrintStream out, PrintStream err, ConfigSource... sources) {
    try {
      WanConfig config = config(sources);
      Path folder = Path.of(config.model().orElseThrow());
      ModelSetup setup = ModelSetup.elsewhere(folder, config);
      setup.prepare(new PrintedProgress(err, System::nanoTime));
      out.println(folder + " is prepared; what was converted is in " + setup.options().cache());
      return 0;
    } catch (NoSuchElementException e) {
      err.println("Set " + ENVIRONMENT + " to the folder of the model.");
      return USAGE;
    } catch (IllegalArgumentException | ConfigValidationException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (UnusableModel | UncheckedIOException e) {
      err.println("The model can't be prepared: " + e.getMessage() + ".");
      return NOT_POSSIBLE;
    }
  }

  /** As the service has it; of other keys nothing is asked here. */
  private static WanConfig config(ConfigSource... sources) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(RenderConfig.class)
        .withMappingIgnore("starloom.**")
        .withSources(sources)
        .build()
        .getConfigMapping(RenderConfig.class)
        .wan();
  }
}

package dev.starloom.safety.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server that moderates as well. Off without a URL. */
@ConfigMapping(prefix = "starloom.safety.remote")
public interface RemoteConfig {
  /**
   * An endpoint that speaks OpenAI's protocols, up to and with the version, such as
   * https://moderation.example/v1. Texts and pictures of stories are sent there.
   */
  Optional<URI> url();

  /** The key of the endpoint, if it wants one. A secret: set it in the environment only. */
  Optional<String> key();

  /** Name of the model that judges texts at /moderations. Without one no text is sent. */
  Optional<String> textModel();

  /** Name of the model that judges pictures at /chat/completions. Without one none is sent. */
  Optional<String> visionModel();

  /** Categories that the model is asked to look for in pictures. */
  @WithDefault("nudity,gore")
  List<String> visionCategories();

  /** How many pictures of a clip are sent, 1 to 10. */
  @WithDefault("3")
  int frames();

  /**
   * Whether a category that no classifier here looks for counts as checked after a look at those
   * few pictures. If not, it still is not checked.
   */
  @WithDefault("false")
  boolean framesSuffice();

  /** From this score on, 0 to 1, review is asked for. */
  @WithDefault("0.5")
  double review();

  /** From this score on it is blocked. */
  @WithDefault("0.9")
  double block();

  /** How long one answer may take. */
  @WithDefault("20s")
  Duration timeout();

  /** How often it is asked again, 0 to 5. */
  @WithDefault("1")
  int retries();
}

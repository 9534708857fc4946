package dev.starloom.postprocess.pipeline;

import dev.starloom.platform.job.LeaseConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of postprocess-service. */
@ConfigMapping(prefix = "starloom.postprocess")
public interface PostprocessConfig {
  /** How narrations and films are leased; each kind has slots of its own. */
  LeaseConfig lease();

  /** Folder where the bundled speech program is unpacked, once. */
  @WithDefault("${java.io.tmpdir}/starloom-tools")
  Path tools();

  /** How long one spoken line may take to make; after that the voice is tried afresh. */
  @WithDefault("60s")
  Duration speechLimit();

  /**
   * A PNG with transparency, shown small in the upper right corner of every film. A file that can't
   * be read is reported by the health check, and films are made without it.
   */
  Optional<Path> logo();

  /** What films say of their making. */
  LabelConfig label();

  /** Configuration of the marks that a machine made the film. */
  interface LabelConfig {
    /**
     * Whether films bear the visible mark that a machine made them, for their first four seconds.
     * The law asks for it in China (GB 45438-2025) and in the EU (AI Act, article 50): off is for
     * an operator who marks the films otherwise.
     */
    @WithDefault("true")
    boolean visible();

    /**
     * Who answers for the films: {@code ContentProducer} of GB 45438-2025. A provider in China puts
     * its code here (TC260-PG-20252A).
     */
    @WithDefault("starloom")
    String producer();

    /**
     * PEM file (PKCS 8) with the Ed25519 key that signs {@code credentials.json}. Without it, a key
     * of this installation is made and kept in the tools folder.
     */
    Optional<Path> key();
  }

  /**
   * The voices, in the order they are tried for each line: endpoint, piper, espeak. One that is not
   * set up is skipped.
   */
  @WithDefault("endpoint,piper,espeak")
  List<VoiceKind> voices();

  /**
   * Folder with Piper voices, two files each, such as zh_CN-huayan-medium.onnx and
   * zh_CN-huayan-medium.onnx.json. Their names begin with the language: zh, en, ja, ko.
   */
  Optional<Path> piperVoices();

  /** How long a voice is left alone after it failed twice in a row or did not answer. */
  @WithDefault("60s")
  Duration voiceRest();

  /** A server that speaks. Off without a URL. */
  SpeechEndpointConfig speechEndpoint();

  /**
   * Folder of music that may be used instead of composed music, with a folder for each mood, such
   * as {@code wonder/night.mp3}; mp3, wav, flac, ogg or m4a.
   */
  Optional<Path> musicLibrary();
}

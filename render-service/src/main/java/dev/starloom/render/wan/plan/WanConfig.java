package dev.starloom.render.wan.plan;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The engine that dreams pictures with Wan2.2-T2V-A14B. */
public interface WanConfig {
  /**
   * Folder of the model, a diffusers-format checkpoint or ONNX files; without it there is no such
   * engine.
   */
  Optional<String> model();

  /**
   * Folder for weights that had to be converted; by default `starloom/wan` in the user's cache
   * folder.
   */
  Optional<String> cache();

  /** Folder of LoRA weights that are merged into the experts. */
  Optional<String> loras();

  /**
   * Where the model runs: `cpu`, or `cuda:0` and so on. With one device the experts take turns,
   * with two each has its own, with four the branches of guidance run at the same time.
   */
  @WithDefault("cpu")
  List<String> devices();

  /** Whether the processor takes over where a card can't be used. */
  @WithDefault("false")
  boolean cpuFallback();

  /**
   * What the experts compute in: `fp32`, `fp16` or `bf16`; by default `bf16` on cards and `fp32` on
   * the processor.
   */
  Optional<String> precision();

  /** What the text encoder's weights are kept in: `fp32` or `bf16`. */
  @WithDefault("fp32")
  String textPrecision();

  /**
   * Sizes of the pictures that are made, `WIDTHxHEIGHT` in pixels, both multiples of 16; the
   * nearest to the film's is taken and scaled.
   */
  @WithDefault("832x480,480x832,1280x720,720x1280")
  List<String> sizes();

  /**
   * Most frames of a clip, one more than a multiple of 4, at 16 a second; a longer shot is made of
   * as many and runs slower.
   */
  @WithDefault("81")
  int mostFrames();

  /** Steps by name, where a story asks for none: `draft` 12, `standard` 40, `best` 50. */
  @WithDefault("standard")
  String quality();

  /**
   * `unipc_wan`, `unipc_diffusers`, `dpmpp_wan`, `euler_flow`, or `distill_lightx2v` for models
   * distilled to 4 steps.
   */
  @WithDefault("unipc_wan")
  String sampler();

  /** Steps where a story asks for no quality, if not those of the configured quality. */
  Optional<Integer> steps();

  /**
   * How much of the work is spent on much noise, above 0 and without a unit; by default 12, for
   * distilled models 5.
   */
  Optional<Double> shift();

  /**
   * Guidance for much and for little noise, off at 1; by default `4,3`, for distilled models `1,1`.
   */
  Optional<List<Double>> guidance();

  /**
   * What is not to be seen, terms with commas between them, added to those of a story; by default
   * the model's own list.
   */
  Optional<String> negativePrompt();

  /**
   * Side of the tiles that pictures are decoded in, in pixels, for smaller cards; 0 decodes whole
   * pictures.
   */
  @WithDefault("0")
  int tile();

  /** Bytes of memory of a device; 0 asks the machine. */
  @WithDefault("0")
  long memory();

  /**
   * Bytes of weights that stay loaded on a device between clips; 0 keeps one part of the model at a
   * time.
   */
  @WithDefault("0")
  long keep();

  /** Threads of one network on the processor; 0 means one per core. */
  @WithDefault("0")
  int threads();

  /** How long one call of a network may take before it counts as stalled. */
  @WithDefault("30m")
  Duration patience();

  /** CUDA: bytes that the runtime may take of a card; 0 means all. */
  @WithDefault("0")
  long arena();

  /** CUDA: how algorithms of convolutions are found: `EXHAUSTIVE`, `HEURISTIC` or `DEFAULT`. */
  @WithDefault("HEURISTIC")
  String cudnnSearch();
}

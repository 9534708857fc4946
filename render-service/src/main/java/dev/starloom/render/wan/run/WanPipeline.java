package dev.starloom.render.wan.run;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.decode.LatentStatistics;
import dev.starloom.render.wan.denoise.Conditioning;
import dev.starloom.render.wan.denoise.Denoiser;
import dev.starloom.render.wan.denoise.StepListener;
import dev.starloom.render.wan.noise.TorchNormal;
import dev.starloom.render.wan.prompt.EmbeddingCache;
import dev.starloom.render.wan.prompt.PromptTokenizer;
import dev.starloom.render.wan.prompt.TextEncoder;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;

/** From a prompt to frames, with one loaded model. For one run at a time. */
public final class WanPipeline implements AutoCloseable {
  /** Eight prompts of the real model at their longest, hundreds at their usual length. */
  private static final long KEPT_BYTES = 64L << 20;

  private final PromptTokenizer tokenizer;
  private final Residence residence;
  private final LatentStatistics statistics;
  private final EmbeddingCache embeddings = new EmbeddingCache(KEPT_BYTES);

  /** Closes the tokenizer and the residence with itself. */
  public WanPipeline(PromptTokenizer tokenizer, Residence residence, LatentStatistics statistics) {
    this.tokenizer = tokenizer;
    this.residence = residence;
    this.statistics = statistics;
  }

  /**
   * Runs all stages. After a failure nothing stays loaded, so that whatever broke a part of the
   * model is gone with it.
   *
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws dev.starloom.platform.failure.Failure if a network fails
   */
  public void run(
      ClipRequest request, Watch watch, StepListener listener, ClipDecoder.ChunkTaker taker) {
    try {
      Conditioning text = embed(request, watch);
      Tensor noise = noise(request);
      Tensor latents = new Denoiser(residence).run(noise, text, request.plan(), watch, listener);
      decode(latents, watch, taker);
    } catch (RuntimeException | Error e) { // closes what is loaded and goes on failing
      closeAfter(e);
      throw e;
    }
  }

  /** What else fails is told beside the first failure, not in its place. */
  private void closeAfter(Throwable first) {
    try {
      residence.close();
    } catch (TransientFailure e) {
      first.addSuppressed(e);
    }
  }

  /** What the experts are told, with rows of zeros after the prompts' ends. */
  public Conditioning embed(ClipRequest request, Watch watch) {
    Tensor prompt = TextEncoder.padded(rows(request.prompt(), watch));
    return request.plan().guidance().on()
        ? new Conditioning(
            prompt, TextEncoder.padded(rows(tokenizer.fitting(request.negativePrompt()), watch)))
        : new Conditioning(prompt, null);
  }

  /** One row for each token of a prompt. */
  public Tensor rows(String prompt, Watch watch) {
    long[] ids = tokenizer.ids(prompt);
    var known = embeddings.find(ids);
    if (known.isPresent()) {
      return known.get();
    }
    watch.check();
    Tensor rows = TextEncoder.encode(residence.get(Part.TEXT, Network.class, watch), ids, watch);
    embeddings.keep(ids, rows);
    return rows;
  }

  public Tensor noise(ClipRequest request) {
    long[] shape = request.shape().latents(statistics.channels());
    return new Tensor(new TorchNormal(request.seed()).next(Tensor.size(shape)), shape);
  }

  /** The decoder's frames of latents. */
  public void decode(Tensor latents, Watch watch, ClipDecoder.ChunkTaker taker) {
    watch.check();
    Tensor restored = statistics.restored(latents);
    residence.get(Part.DECODER, ClipDecoder.class, watch).decode(restored, taker, watch);
  }

  @Override
  public void close() {
    try (tokenizer) {
      residence.close();
    }
  }
}

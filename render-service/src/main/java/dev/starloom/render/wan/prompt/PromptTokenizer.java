package dev.starloom.render.wan.prompt;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The tokenizer of the checkpoint. Its library comes as machine code for Linux, macOS on ARM and
 * Windows inside the jar, and is unpacked into a cache folder. Safe for use by several threads.
 */
public final class PromptTokenizer implements AutoCloseable {
  /** What the model was trained with; longer prompts lose their end. */
  public static final int MOST_TOKENS = 512;

  static {
    // Where the library finds a graphics card it would load another build of itself over the net.
    keep("ai.djl.offline", "true");
    keep("RUST_FLAVOR", "cpu");
  }

  private final HuggingFaceTokenizer tokenizer;

  private PromptTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * @param file {@code tokenizer.json}
   * @throws IllegalArgumentException if it is no tokenizer
   */
  public static PromptTokenizer open(Path file) throws IOException {
    var options =
        Map.of("truncation", "true", "maxLength", String.valueOf(MOST_TOKENS), "padding", "false");
    try (var json = Files.newInputStream(file)) {
      return new PromptTokenizer(HuggingFaceTokenizer.newInstance(json, options));
    } catch (RuntimeException e) { // the library throws what its machine code reports
      throw new IllegalArgumentException(file.getFileName() + " is no tokenizer", e);
    }
  }

  /**
   * Ids of a prompt as a person wrote it: cleaned, cut to {@link #MOST_TOKENS}, the end mark last.
   */
  public long[] ids(String prompt) {
    return tokenizer.encode(PromptCleaner.clean(prompt)).getIds();
  }

  /**
   * A list of terms as long as the encoder has rows for it: its last terms are left out, none is
   * cut. A term that is too long alone stays, and is cut by {@link #ids}.
   */
  public String fitting(String negativePrompt) {
    String rest = negativePrompt;
    while (tooLong(rest) && !NegativePrompt.shorter(rest).isEmpty()) {
      rest = NegativePrompt.shorter(rest);
    }
    return rest;
  }

  private boolean tooLong(String prompt) {
    return tokenizer.encode(PromptCleaner.clean(prompt)).exceedMaxLength();
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  private static void keep(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}

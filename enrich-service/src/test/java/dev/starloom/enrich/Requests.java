package dev.starloom.enrich;

import dev.starloom.contracts.story.StoryRequest;

/** Story requests as they arrive: complete but for language and length. */
public final class Requests {
  public static final String ANDROMEDA = "安德洛墨达被锁在海边岩石上，夜空中银河横贯，仙后座高坐王座。突然，海怪利维坦破浪而出，天空电闪雷鸣。";

  private Requests() {}

  public static StoryRequest of(String prompt) {
    return of(prompt, null);
  }

  public static StoryRequest of(String prompt, Double seconds) {
    return of(prompt, seconds, 42, null, "mythological_fantasy");
  }

  public static StoryRequest of(
      String prompt, Double seconds, long seed, String language, String style) {
    return new StoryRequest(prompt, seconds, "1280x720", seed, style, language, 24, true, true);
  }
}

package dev.starloom.enrich.storyboard;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height in pixels. */
record FrameSize(int width, int height) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{1,4})x([1-9]\\d{1,4})");

  /**
   * @param written {@code WIDTHxHEIGHT}
   * @throws PermanentFailure {@code invalid_size}
   */
  static FrameSize parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new PermanentFailure(
          "invalid_size",
          "The size \"%s\" is not WIDTHxHEIGHT in pixels, for example 1280x720."
              .formatted(written));
    }
    return new FrameSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}

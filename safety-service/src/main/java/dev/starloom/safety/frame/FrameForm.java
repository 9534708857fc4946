package dev.starloom.safety.frame;

/** The form in which a classifier wants frames. Those of one form are decoded once for all. */
public record FrameForm(ImageSize size, Resize resize) {
  String filter() {
    return resize.filter(size);
  }
}

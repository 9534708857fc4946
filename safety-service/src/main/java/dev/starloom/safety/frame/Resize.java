package dev.starloom.safety.frame;

/** How a picture of another shape is made to fit a model's input. */
public enum Resize {
  /** Both sides on their own: the whole picture, distorted. */
  STRETCH,

  /** The shorter side fits, what is over at the longer side is cut off at both ends. */
  CENTRE_CROP,

  /** The longer side fits, black bars fill the rest. */
  LETTERBOX;

  /** ffmpeg's filter, which gives packed RGB. In RGB a picture can be cut at an odd column. */
  String filter(ImageSize size) {
    String sides = "scale=%d:%d:flags=bilinear".formatted(size.width(), size.height());
    String inside = "%d:%d".formatted(size.width(), size.height());
    return switch (this) {
      case STRETCH -> sides + ",format=rgb24";
      case CENTRE_CROP ->
          sides + ":force_original_aspect_ratio=increase,format=rgb24,crop=" + inside;
      case LETTERBOX ->
          sides
              + ":force_original_aspect_ratio=decrease,format=rgb24,pad="
              + inside
              + ":(ow-iw)/2:(oh-ih)/2";
    };
  }
}

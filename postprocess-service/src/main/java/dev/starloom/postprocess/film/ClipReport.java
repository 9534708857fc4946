package dev.starloom.postprocess.film;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads what ffprobe says of a clip. */
final class ClipReport {
  /** What the comment of a clip says whose engine gave it the colours of its style. */
  private static final String GRADED = "graded";

  private static final double STEADY = 0.01;
  private static final int LONGEST_SIDE = 16384;

  private final Map<String, String> fields;

  private ClipReport(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * @throws IllegalArgumentException if it is no video, or an empty one
   */
  static Clip read(Path file, Map<String, String> fields) {
    if (!fields.keySet().containsAll(List.of("width", "height", "r_frame_rate", "duration"))
        || "1".equals(fields.get("DISPOSITION:attached_pic"))) {
      throw new IllegalArgumentException("no video in " + file.getFileName());
    }
    return new ClipReport(fields).clip(file);
  }

  private Clip clip(Path file) {
    double aspect = ratio("sample_aspect_ratio", ':', 1);
    int across = (int) Math.round(side("width") * aspect);
    boolean lying = isLying();
    double nominal = ratio("r_frame_rate", '/', 0);
    double rate = ratio("avg_frame_rate", '/', nominal);
    return new Clip(
        file,
        lying ? side("height") : across,
        lying ? across : side("height"),
        positive(rate),
        positive(Double.parseDouble(fields.get("duration"))),
        GRADED.equals(fields.get("TAG:comment")),
        isUsual() && aspect == 1 && rotation() == 0 && Math.abs(rate / nominal - 1) < STEADY);
  }

  private boolean isUsual() {
    return "h264".equals(fields.get("codec_name")) && "yuv420p".equals(fields.get("pix_fmt"));
  }

  private boolean isLying() {
    return rotation() % 180 != 0;
  }

  private int rotation() {
    return (int) Math.round(Double.parseDouble(fields.getOrDefault("rotation", "0")));
  }

  private int side(String name) {
    int side = Integer.parseInt(fields.get(name));
    if (side < 1 || side > LONGEST_SIDE) {
      throw new IllegalArgumentException("a side of " + side + " pixels");
    }
    return side;
  }

  /** A fraction; unknown ones are written with a zero. */
  private double ratio(String name, char sign, double unknown) {
    String[] parts = fields.getOrDefault(name, "0" + sign + "0").split(String.valueOf(sign));
    double above = Double.parseDouble(parts[0]);
    double below = parts.length < 2 ? 1 : Double.parseDouble(parts[1]);
    return above > 0 && below > 0 ? above / below : unknown;
  }

  private static double positive(double value) {
    if (!(value > 0 && value < Double.MAX_VALUE)) {
      throw new IllegalArgumentException("an empty video");
    }
    return value;
  }
}

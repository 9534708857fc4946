package dev.starloom.contracts.artifact;

/**
 * Where each kind of artifact lives in the bucket. Keys are built from ids only, never from text.
 */
public final class ArtifactKeys {
  private ArtifactKeys() {}

  /** What the keys of all artifacts of a story begin with, and no others. */
  public static String story(String storyId) {
    return "stories/" + storyId + "/";
  }

  /**
   * The request as it was accepted; the digest keeps two bodies under one idempotency key apart.
   */
  public static String request(String storyId, String sha256) {
    return requests(storyId) + sha256.substring(0, 16) + ".json";
  }

  /** What the keys of the requests of a story begin with; there is more than one at times. */
  public static String requests(String storyId) {
    return story(storyId) + "request-";
  }

  public static String storyboard(String storyId) {
    return story(storyId) + "storyboard.json";
  }

  /** The storyboard with the lengths that its narration needs. */
  public static String narratedStoryboard(String storyId) {
    return story(storyId) + "storyboard-narrated.json";
  }

  /** Which speech belongs to which shot. */
  public static String narration(String storyId) {
    return story(storyId) + "narration.json";
  }

  /**
   * One spoken line.
   *
   * @param sha256 of everything that determines it
   */
  public static String speech(String storyId, String sha256) {
    return story(storyId) + "speech-" + sha256.substring(0, 32) + ".json";
  }

  public static String promptVerdict(String storyId) {
    return story(storyId) + "verdict-prompt.json";
  }

  public static String storyboardVerdict(String storyId) {
    return story(storyId) + "verdict-storyboard.json";
  }

  /** The digest of the clip keeps the verdicts on two clips of one shot apart. */
  public static String shotVerdict(String storyId, String shotId, String clipSha256) {
    return story(storyId) + "verdict-" + ofClip(shotId, clipSha256) + ".json";
  }

  public static String evidenceFrame(String storyId, String shotId, String clipSha256, int frame) {
    return story(storyId) + "evidence-" + ofClip(shotId, clipSha256) + "-" + frame + ".png";
  }

  private static String ofClip(String shotId, String clipSha256) {
    return shotId + "-" + clipSha256.substring(0, 16);
  }

  /** A clip is addressed by the hash of everything that determines it, so no story id is in it. */
  public static String clip(String renderSha256) {
    return "clips/" + renderSha256 + ".mp4";
  }

  /** The figures and names of a clip alone, on a transparent ground: FFV1 in Matroska. */
  public static String overlay(String clip) {
    return clip.replaceFirst("\\.mp4$", "") + ".overlay.mkv";
  }

  public static String film(String storyId, String file) {
    return story(storyId) + "film/" + file;
  }

  /**
   * What the references to films with one picture begin with; the id of the film's story follows.
   *
   * @param sha256 of everything that determines the picture
   */
  public static String picture(String sha256) {
    return "pictures/" + sha256 + "/";
  }

  /** Music from outside is addressed by its content, so that the same file is kept once. */
  public static String track(String sha256) {
    return "tracks/" + sha256;
  }
}

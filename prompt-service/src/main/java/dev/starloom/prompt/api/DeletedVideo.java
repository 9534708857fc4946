package dev.starloom.prompt.api;

/** Says that a video is gone, in the words of the OpenAI Videos contract. */
public record DeletedVideo(String id, String object, boolean deleted) {
  static DeletedVideo of(String id) {
    return new DeletedVideo(id, "video.deleted", true);
  }
}

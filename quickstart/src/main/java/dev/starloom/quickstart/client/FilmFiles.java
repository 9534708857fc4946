package dev.starloom.quickstart.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** A film on disk, with what belongs to it beside it under the same name. */
public record FilmFiles(Path video, Path subtitles, Path subRip, Path thumbnail, Path storyboard) {
  private static final String OVERLAY = "overlay.webm";

  public static FilmFiles save(Api api, JsonNode record, Path video) throws IOException {
    String id = record.path("id").asText();
    var files =
        new FilmFiles(
            video,
            beside(video, ".vtt"),
            beside(video, ".srt"),
            beside(video, ".jpg"),
            beside(video, ".storyboard.json"));
    api.download(id, "variant=subtitles", files.subtitles());
    api.download(id, "variant=subtitles&format=srt", files.subRip());
    api.download(id, "variant=thumbnail", files.thumbnail());
    api.download(id, "variant=storyboard", files.storyboard());
    boolean listed = record.path("artifacts").path("files").isTextual();
    if (listed && api.files(id).path("data").findValuesAsText("name").contains(OVERLAY)) {
      api.downloadFile(id, OVERLAY, beside(video, "." + OVERLAY));
    }
    api.download(id, "variant=video", files.video());
    return files;
  }

  private static Path beside(Path video, String ending) {
    String name = video.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return video.resolveSibling(name + ending);
  }

  public ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("video", video.toAbsolutePath().toString());
    json.put("subtitles", subtitles.toAbsolutePath().toString());
    json.put("thumbnail", thumbnail.toAbsolutePath().toString());
    json.put("storyboard", storyboard.toAbsolutePath().toString());
    return json;
  }
}

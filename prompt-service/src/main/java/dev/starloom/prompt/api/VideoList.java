package dev.starloom.prompt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** One page of stories. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VideoList(
    String object,
    List<VideoObject> data,
    @JsonProperty("first_id") String firstId,
    @JsonProperty("last_id") String lastId,
    @JsonProperty("has_more") boolean hasMore) {

  static VideoList of(List<VideoObject> page, boolean hasMore) {
    return new VideoList(
        "list",
        page,
        page.isEmpty() ? null : page.get(0).id(),
        page.isEmpty() ? null : page.get(page.size() - 1).id(),
        hasMore);
  }
}

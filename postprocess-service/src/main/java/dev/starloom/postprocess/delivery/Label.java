package dev.starloom.postprocess.delivery;

import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a film says of itself to machines: the implicit label of GB 45438-2025 (appendix E) under
 * the key {@code AIGC}, and our own account of its making under {@code starloom}.
 */
public final class Label {
  /** The content is generated; 2 would be "possibly", 3 "suspected". */
  private static final String GENERATED = "1";

  private final Provenance provenance;

  public Label(Provenance provenance) {
    this.provenance = provenance;
  }

  /**
   * The value of {@code AIGC}. The producer's half is filled in here; the propagator's half belongs
   * to whoever publishes the film, the reserved codes to whoever signs it.
   */
  public String aigc() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Label", GENERATED);
    fields.put("ContentProducer", provenance.producer());
    fields.put("ProduceID", provenance.storyId());
    fields.put("ReservedCode1", "");
    fields.put("ContentPropagator", "");
    fields.put("PropagateID", "");
    fields.put("ReservedCode2", "");
    return json(fields);
  }

  /** An encode whose MP4 carries the label. The players' own keys, such as title, stay readable. */
  public List<String> on(List<String> command) {
    var marked = new ArrayList<>(command.subList(0, command.size() - 1));
    metadata().forEach((key, value) -> marked.addAll(List.of("-metadata", key + "=" + value)));
    // Without the flag the muxer drops keys that it does not know.
    marked.addAll(List.of("-movflags", "+use_metadata_tags"));
    marked.add(command.get(command.size() - 1));
    return marked;
  }

  private Map<String, String> metadata() {
    return Map.of("AIGC", aigc(), "starloom", json(provenance));
  }

  private static String json(Object document) {
    return new String(Json.write(document), StandardCharsets.UTF_8);
  }
}

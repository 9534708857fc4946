package dev.starloom.architecture.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import java.util.Map;
import java.util.TreeMap;

/** The forms that have a schema of their own: events, by topic, and documents, by name. */
final class Forms {
  private Forms() {}

  static Map<String, Class<?>> all() {
    var forms = new TreeMap<String, Class<?>>();
    forms.put(Topics.STORY_REQUESTED, StoryRequest.class);
    for (EventType type : EventType.values()) {
      forms.put(type.topic(), type.form());
    }
    forms.put("artifact-ref", ArtifactRef.class);
    forms.put("frame-verdict", FrameVerdict.class);
    forms.put("render-spec", RenderSpec.class);
    forms.put("storyboard", Storyboard.class);
    forms.put("story-request", StoryRequest.class);
    forms.put("text-verdict", TextVerdict.class);
    return forms;
  }

  /** Topics carry CloudEvents types with a version; a document has only its name. */
  static String title(String name) {
    return name.contains(".") ? name + ".v1" : name;
  }
}

package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.StoredSpeech;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The spoken lines of one story. Each is stored as soon as it is spoken and looked up before, so
 * that a voice is paid once, whoever asks again.
 */
final class Speeches {
  private final ArtifactStore artifacts;
  private final Speaker speaker;
  private final String storyId;
  private final String language;

  Speeches(ArtifactStore artifacts, Speaker speaker, String storyId, String language) {
    this.artifacts = artifacts;
    this.speaker = speaker;
    this.storyId = storyId;
    this.language = language;
  }

  /** A line as it is stored. */
  record Spoken(ArtifactRef ref, Utterance speech) {}

  Spoken say(String text, double tempo) throws NarrationUnavailable {
    String key = ArtifactKeys.speech(storyId, digest(text, tempo));
    Optional<ArtifactRef> there = artifacts.find(key);
    ArtifactRef ref = there.isPresent() ? there.get() : store(key, text, tempo);
    return new Spoken(ref, artifacts.readJson(ref, StoredSpeech.class).utterance());
  }

  private ArtifactRef store(String key, String text, double tempo) throws NarrationUnavailable {
    return artifacts.putJson(key, StoredSpeech.of(speaker.say(language, text, tempo)));
  }

  private String digest(String text, double tempo) {
    String all = String.join("\n", language, Double.toString(tempo), speaker.voices(), text);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}

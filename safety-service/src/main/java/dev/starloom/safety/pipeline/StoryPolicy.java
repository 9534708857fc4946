package dev.starloom.safety.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.safety.policy.AudiencePolicy;
import dev.starloom.safety.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The policy for a story, by the request that it was accepted with. Two requests under one
 * idempotency key leave two documents, of which one was accepted: then each part is as strict as
 * the stricter one. A story without a request is judged by the strictest policy.
 */
@ApplicationScoped
class StoryPolicy {
  private final ArtifactStore artifacts;
  private final Policies policies;

  StoryPolicy(ArtifactStore artifacts, Policies policies) {
    this.artifacts = artifacts;
    this.policies = policies;
  }

  AudiencePolicy of(String storyId) {
    List<StoryRequest> requests =
        artifacts.under(ArtifactKeys.requests(storyId)).stream()
            .map(ref -> artifacts.readJson(ref, StoryRequest.class))
            .toList();
    return requests.stream()
        .map(request -> policies.of(request.audience(), request.release()))
        .reduce(this::stricter)
        .orElseGet(policies::strictest);
  }

  private AudiencePolicy stricter(AudiencePolicy one, AudiencePolicy other) {
    boolean open = one.release().equals(Releases.PUBLIC) || other.release().equals(Releases.PUBLIC);
    int audience =
        Math.min(
            Audiences.KNOWN.indexOf(one.audience()), Audiences.KNOWN.indexOf(other.audience()));
    return policies.of(Audiences.KNOWN.get(audience), open ? Releases.PUBLIC : Releases.PRIVATE);
  }
}

package dev.starloom.prompt.track;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Music that was uploaded. */
public record TrackObject(
    @Schema(description = "SHA-256 of the file; what finish.track of a video names.") String id,
    long bytes) {}

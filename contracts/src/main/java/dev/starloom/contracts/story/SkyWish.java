package dev.starloom.contracts.story;

/**
 * The sky a user asks for; every part may be null, and what is null is chosen from the story.
 *
 * @param at moment, ISO 8601 with an offset: {@code 2026-08-19T21:00+08:00}, years 1000 to 3000
 * @param latitude of the place in degrees, north positive; with longitude or not at all
 * @param longitude of the place in degrees, east positive
 * @param lookAt what stands in the middle of the picture: a constellation, star, planet, the moon,
 *     {@code HIP} and a number, or {@code ALT,AZ}
 * @param fieldOfView across the longer side of the picture, 1 to 180 degrees
 */
public record SkyWish(
    String at, Double latitude, Double longitude, String lookAt, Double fieldOfView) {}

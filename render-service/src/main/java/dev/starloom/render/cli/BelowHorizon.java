package dev.starloom.render.cli;

import dev.starloom.sky.Target;
import dev.starloom.sky.Visibility;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Says of something below the horizon when it is up. */
record BelowHorizon(Target target, SkyOptions options) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  String sentence() {
    String below = target.name() + " is below the horizon then";
    if (target instanceof Target.Direction) {
      return below + ".";
    }
    var visible = new Visibility(target, options.observer(), options.at().toInstant());
    if (!visible.byNight().isEmpty()) {
      return "%s; that night it is up %s.".formatted(below, times(visible.byNight()));
    }
    if (!visible.byDay().isEmpty()) {
      return "%s; around that date it is up only in daylight or dusk, %s."
          .formatted(below, times(visible.byDay()));
    }
    String place = "latitude " + options.observer().latitude();
    return target instanceof Target.Stars
        ? "%s; at %s it never rises.".formatted(below, place)
        : "%s; at %s it does not rise on that date.".formatted(below, place);
  }

  private String times(List<Visibility.Span> spans) {
    return spans.stream()
        .map(span -> "from " + clock(span.from()) + " to " + clock(span.to()))
        .collect(Collectors.joining(" and "));
  }

  private String clock(Instant at) {
    ZoneOffset offset = options.at().getOffset();
    return CLOCK.format(at.atOffset(offset)) + (offset.equals(ZoneOffset.UTC) ? " UTC" : "");
  }
}

package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.film.Meeting.Track;
import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A star that is elsewhere in the next shot, looked at while the two dissolve. */
class MeetingTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private static final Track LEFT = new Track(0.40, 0.50, 0.42, 0.50);
  private static final Track RIGHT = new Track(0.55, 0.40, 0.55, 0.40);

  @TempDir Path folder;

  /** Where a white dot is seen in each frame of a shot of 40, as shares of the picture. */
  private double[][] seen(Track track, int first, int last, Window window) throws Exception {
    String along = "clip((N-%d)/%d,0,1)".formatted(first, last - first);
    String dot =
        "color=black:s=160x90:r=24,format=gray,geq=lum='255*exp(-((X-160*(%f+%f*%s))^2+(Y-90*%f)^2)/8)'"
            .formatted(track.x0(), track.x1() - track.x0(), along, track.y0());
    Path raw = folder.resolve("dot.gray");
    TestMedia.tool()
        .run(
            List.of(
                "-f",
                "lavfi",
                "-i",
                dot + ",trim=end_frame=40" + window.filter(),
                "-f",
                "rawvideo",
                raw.toString()));
    byte[] grey = Files.readAllBytes(raw);
    double[][] places = new double[40][];
    for (int frame = 0; frame < 40; frame++) {
      places[frame] = centre(grey, frame * WIDTH * HEIGHT);
    }
    return places;
  }

  private static double[] centre(byte[] grey, int from) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int light = grey[from + i] & 255;
      sum += light;
      x += light * (i % WIDTH);
      y += light * (i / WIDTH);
    }
    return new double[] {x / sum / WIDTH, y / sum / HEIGHT};
  }

  @Test
  void the_star_stays_in_one_place_through_the_dissolve() throws Exception {
    Meeting meeting = Meeting.of(LEFT, RIGHT).orElseThrow();
    double[][] before = seen(LEFT, 28, 40, meeting.leaving(40, 12, 24));
    double[][] after = seen(RIGHT, 0, 12, meeting.arriving(40, 12, 24));
    for (int i = 0; i < 12; i++) {
      assertThat(before[28 + i][0]).isCloseTo(meeting.x(), within(0.012));
      assertThat(after[i][0]).isCloseTo(meeting.x(), within(0.012));
      assertThat(before[28 + i][1]).isCloseTo(after[i][1], within(0.02));
    }
  }

  @Test
  void away_from_the_dissolve_the_shots_are_as_they_were() throws Exception {
    Meeting meeting = Meeting.of(LEFT, RIGHT).orElseThrow();
    assertThat(seen(LEFT, 28, 40, meeting.leaving(40, 12, 24))[0][0])
        .isCloseTo(0.40, within(0.006));
    assertThat(seen(RIGHT, 0, 12, meeting.arriving(40, 12, 24))[39][0])
        .isCloseTo(0.55, within(0.006));
  }

  @Test
  void stars_that_are_far_apart_do_not_meet() {
    assertThat(Meeting.of(LEFT, new Track(0.9, 0.5, 0.9, 0.5))).isEmpty();
  }

  @Test
  void a_star_outside_of_the_picture_is_not_met() {
    assertThat(Meeting.of(new Track(-0.1, 0.5, 0, 0.5), new Track(0, 0.5, 0, 0.5))).isEmpty();
  }

  @Test
  void a_star_that_is_in_the_same_place_needs_no_move() {
    Track same = new Track(0.3, 0.3, 0.3, 0.3);
    assertThat(Meeting.of(same, same).orElseThrow().part()).isEqualTo(1);
  }
}

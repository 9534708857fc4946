package dev.starloom.render.wan.plan;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.prompt.NegativePrompt;
import dev.starloom.render.wan.run.ClipRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Decides what the model makes for a shot: the nearest of its sizes and the nearest number of
 * frames. Nothing is changed without a note.
 *
 * @param sizes that may be made, with the most frames that a clip may have
 * @param manners how clips are made
 * @param negativePrompt terms for every shot, after its own
 */
public record ClipPlanner(List<ClipShape> sizes, Manners manners, String negativePrompt) {
  static final String CODE = "render_spec_invalid";

  /**
   * The model's 480p sizes are 2.6 % off 16:9: among forms so near, the number of pixels decides.
   */
  private static final double SAME_FORM = Math.log(1.03);

  private static final double LONGEST = 300;
  private static final int MOST_FPS = 120;

  public ClipPlanner {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("no size may be made");
    }
  }

  /**
   * @throws PermanentFailure for a spec that can't be dreamt
   */
  public PlannedClip plan(RenderSpec spec) {
    check(spec);
    ClipShape size = nearest(spec.width(), spec.height());
    int wanted = ClipShape.nearestFrames((int) Math.round(spec.seconds() * ClipShape.FPS));
    int frames = Math.min(wanted, size.frames());
    var shape = new ClipShape(size.width(), size.height(), frames);
    String unwanted =
        NegativePrompt.of(spec.negativePrompt(), negativePrompt, spec.prompt(), spec.style());
    Manner manner = manners.of(spec.quality());
    var request = new ClipRequest(spec.prompt(), unwanted, shape, manner.plan(), spec.seed());
    return new PlannedClip(request, notes(spec, shape, wanted, manner));
  }

  private ClipShape nearest(int width, int height) {
    double form = Math.log((double) width / height);
    double area = Math.log((double) width * height);
    double best = sizes.stream().mapToDouble(size -> off(size, form)).min().orElseThrow();
    return sizes.stream()
        .filter(size -> off(size, form) <= best + SAME_FORM)
        .min(Comparator.comparingDouble(size -> Math.abs(Math.log(size.pixels()) - area)))
        .orElseThrow();
  }

  private static double off(ClipShape size, double form) {
    return Math.abs(Math.log((double) size.width() / size.height()) - form);
  }

  private List<String> notes(RenderSpec spec, ClipShape shape, int wanted, Manner manner) {
    var notes = new ArrayList<String>();
    notes.add(
        "Dreamt by Wan as %s at %d frames a second with %s, and shown at %dx%d with %d."
            .formatted(
                shape, ClipShape.FPS, manner.how(), spec.width(), spec.height(), spec.fps()));
    notes.addAll(manner.notes());
    if (shape.width() * spec.height() != shape.height() * spec.width()) {
      notes.add("The edges of the pictures are cut, for Wan makes none of the film's form.");
    }
    if (shape.frames() < wanted) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The shot moves %.1f times slower than dreamt, for a clip has at most %d frames.",
              (double) wanted / shape.frames(),
              shape.frames()));
    }
    return notes;
  }

  private static void check(RenderSpec spec) {
    require(!blank(spec.prompt()), "A clip of Wan needs a prompt.");
    require(spec.width() >= 2 && spec.height() >= 2, "A clip needs a width and a height.");
    require(
        spec.width() % 2 == 0 && spec.height() % 2 == 0,
        "The width and height of a film are even.");
    require(spec.fps() >= 1 && spec.fps() <= MOST_FPS, "Frames a second must be 1 to 120.");
    require(
        spec.seconds() <= LONGEST && spec.frames() >= 1, "A clip lasts a frame to 300 seconds.");
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static void require(boolean fine, String sentence) {
    if (!fine) {
      throw new PermanentFailure(CODE, sentence);
    }
  }
}

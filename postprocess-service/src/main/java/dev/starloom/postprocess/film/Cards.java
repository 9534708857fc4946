package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.contracts.story.Styles;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.cards.AiLabel;
import dev.starloom.postprocess.cards.Brand;
import dev.starloom.postprocess.cards.Credits;
import dev.starloom.postprocess.cards.Drawn;
import dev.starloom.postprocess.cards.EndCard;
import dev.starloom.postprocess.cards.Logo;
import dev.starloom.postprocess.cards.StarField;
import dev.starloom.postprocess.cards.TitleCard;
import dev.starloom.postprocess.cards.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws what is laid over a film beside its subtitles: title, credits, logo and label. */
final class Cards {
  private static final double TITLE_START_SECONDS = 0.3;
  private static final double CREDITS_LATER_SECONDS = 0.35;
  private static final double FADE_SECONDS = 0.5;

  private final Storyboard board;
  private final Timeline timeline;
  private final Typeface typeface;
  private final Brand brand;
  private final Path folder;
  private final Canvas canvas;
  private final Words words;

  Cards(Storyboard board, Timeline timeline, Typeface typeface, Brand brand, Path folder) {
    this.board = board;
    this.timeline = timeline;
    this.typeface = typeface;
    this.brand = brand;
    this.folder = folder;
    this.canvas = Canvas.of(board);
    this.words = Words.of(board.language());
  }

  /**
   * The label is last, so that nothing lies over it.
   *
   * @param voice who speaks, or null
   */
  List<Overlay> draw(String voice) throws IOException {
    var overlays = new ArrayList<Overlay>();
    if (timeline.endCard() > 0) {
      if (board.title() != null && !board.title().isBlank()) {
        overlays.add(title());
      }
      overlays.add(credits(voice));
    }
    if (brand.logo().isPresent() && !Boolean.FALSE.equals(board.finish().logo())) {
      Drawn logo = Logo.draw(brand.logo().get(), canvas.width(), canvas.height());
      overlays.add(still(logo, "over-logo.png", 0, timeline.frames(), 0, 0));
    }
    if (brand.label()) {
      overlays.add(label());
    }
    return overlays;
  }

  /** The sky behind the credits, as an input; nothing where there is no end card. */
  List<String> endSky() throws IOException {
    if (timeline.endCard() == 0) {
      return List.of();
    }
    Path file = folder.resolve("end-sky.png");
    int width = board.width() + timeline.endCard() + 1;
    Strip.write(StarField.draw(width, board.height(), board.seed()), file);
    return List.of("-framerate", Integer.toString(board.fps()), "-i", file.toString());
  }

  private Overlay title() throws IOException {
    String style = Styles.canonical(board.style());
    String line = words.say("style." + style, words.say("style." + Styles.DEFAULT));
    String title = board.title().strip();
    var card = new TitleCard(typeface, title, line, canvas.width(), canvas.height());
    int start = frames(TITLE_START_SECONDS);
    int frames = Math.min(frames(TitleCard.SECONDS), timeline.length(0) - start);
    Drawn drawn = card.draw(0);
    for (int i = 0; i < frames; i++) {
      drawn = card.draw((i + 1.0) / (frames + 1));
      Strip.write(drawn.image(), folder.resolve("over-title-%03d.png".formatted(i)));
    }
    Path series = folder.resolve("over-title-%03d.png");
    return new Overlay(series, frames, drawn.x(), drawn.y(), start, frames, 0, 0);
  }

  private Overlay credits(String voice) throws IOException {
    Drawn drawn =
        new EndCard(typeface, canvas.width(), canvas.height()).draw(Credits.of(board, voice));
    int start = timeline.frames() - timeline.endCard() + frames(CREDITS_LATER_SECONDS);
    int frames = timeline.frames() - start;
    return still(drawn, "over-credits.png", start, frames, frames(FADE_SECONDS), 0);
  }

  private Overlay label() throws IOException {
    Drawn drawn = AiLabel.draw(words, typeface, canvas.width(), canvas.height());
    int fade = frames(FADE_SECONDS);
    int frames = Math.min(frames(AiLabel.SECONDS) + fade, timeline.frames());
    return still(drawn, "over-label.png", 0, frames, 0, fade);
  }

  private Overlay still(Drawn drawn, String name, int start, int frames, int in, int out)
      throws IOException {
    Path file = folder.resolve(name);
    Strip.write(drawn.image(), file);
    return new Overlay(file, 1, drawn.x(), drawn.y(), start, frames, in, out);
  }

  private int frames(double seconds) {
    return (int) Math.round(seconds * board.fps());
  }
}

package dev.starloom.enrich.visual;

import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.scene.Picture;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words beside a name that say what somebody is, and name nobody else: Orion the hunter. */
final class Titles {
  private static final Set<String> MYTHICAL =
      Set.of(
          "myth:hunter",
          "myth:princess",
          "myth:hero",
          "myth:gods-goddess",
          "myth:nymph",
          "myth:centaur",
          "myth:archer",
          "myth:giant");

  private static final Pattern BESIDE =
      Pattern.compile("|,? the |,? a | ", Pattern.CASE_INSENSITIVE);

  private Titles() {}

  /** The mentions that are no titles of the mention before or after them. */
  static List<Mention> without(String text, List<Mention> mentions) {
    return IntStream.range(0, mentions.size())
        .filter(i -> !isTitle(text, mentions, i))
        .mapToObj(mentions::get)
        .toList();
  }

  private static boolean isTitle(String text, List<Mention> mentions, int i) {
    Mention word = mentions.get(i);
    return isGeneral(word)
        && (i > 0 && isName(mentions.get(i - 1)) && touch(text, mentions.get(i - 1), word)
            || i + 1 < mentions.size()
                && isName(mentions.get(i + 1))
                && touch(text, word, mentions.get(i + 1)));
  }

  private static boolean touch(String text, Mention left, Mention right) {
    return left.end() <= right.start()
        && BESIDE.matcher(text.substring(left.end(), right.start())).matches();
  }

  private static boolean isGeneral(Mention mention) {
    String id = mention.entry().id();
    return id.startsWith("person:") || MYTHICAL.contains(id);
  }

  private static boolean isName(Mention mention) {
    return !isGeneral(mention) && Picture.isSomebody(mention.entry());
  }
}

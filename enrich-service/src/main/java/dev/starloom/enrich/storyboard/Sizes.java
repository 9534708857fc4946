package dev.starloom.enrich.storyboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses how much of the world each shot shows, as an editor would: as the words say; first the
 * place, closer where somebody acts, closest where the words look at a detail, wide at the end;
 * neighbours differ unless the words want them alike. Immutable.
 */
final class Sizes {
  private static final String EXTREME_WIDE = "extreme-wide";
  private static final String WIDE = "wide";
  private static final String MEDIUM = "medium";
  private static final String CLOSE_UP = "close-up";
  private static final String EXTREME_CLOSE_UP = "extreme-close-up";

  /** All sizes, the widest first. */
  static final List<String> ALL = List.of(EXTREME_WIDE, WIDE, MEDIUM, CLOSE_UP, EXTREME_CLOSE_UP);

  private static final List<String> SAID =
      List.of(EXTREME_WIDE, EXTREME_CLOSE_UP, WIDE, MEDIUM, CLOSE_UP);
  private static final String DETAIL = "detail";

  private final Map<String, Pattern> words = new LinkedHashMap<>();
  private final Pattern any;

  Sizes() {
    Properties table = new Properties();
    try (InputStream in = Sizes.class.getResourceAsStream("/visual/sizes.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SAID.forEach(size -> words.put(size, Pattern.compile(table.getProperty(size))));
    any = Pattern.compile(SAID.stream().map(table::getProperty).collect(Collectors.joining("|")));
    words.put(DETAIL, Pattern.compile(table.getProperty(DETAIL)));
  }

  /** A size for each take. */
  List<String> of(List<Take> takes) {
    List<String> sizes = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      String last = i == 0 ? "" : sizes.get(i - 1);
      Take take = takes.get(i);
      int place = i;
      sizes.add(said(take).orElseGet(() -> varied(wanted(take, place, takes.size()), last)));
    }
    return sizes;
  }

  /** Few texts speak of shots, so one look is mostly enough. */
  private Optional<String> said(Take take) {
    if (!any.matcher(take.words()).find()) {
      return Optional.empty();
    }
    return SAID.stream().filter(size -> words.get(size).matcher(take.words()).find()).findFirst();
  }

  private List<String> wanted(Take take, int index, int count) {
    boolean acted = take.picture().isActed();
    if (index == 0 && count > 1) {
      return List.of(acted ? WIDE : EXTREME_WIDE);
    }
    if (words.get(DETAIL).matcher(take.words()).find()) {
      return List.of(EXTREME_CLOSE_UP, CLOSE_UP);
    }
    if (count == 1) {
      return List.of(acted ? MEDIUM : WIDE);
    }
    if (take.picture().isClimax()) {
      return List.of(CLOSE_UP, MEDIUM);
    }
    if (index == count - 1) {
      return count == 2 && acted ? List.of(MEDIUM) : List.of(WIDE, EXTREME_WIDE);
    }
    return acted ? List.of(MEDIUM, CLOSE_UP) : List.of(WIDE, EXTREME_WIDE);
  }

  private static String varied(List<String> wanted, String last) {
    return wanted.stream().filter(size -> !size.equals(last)).findFirst().orElse(wanted.get(0));
  }
}

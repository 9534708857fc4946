package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplifiedTest {
  @Test
  void every_ideograph_is_simplified_as_icu_does_it() {
    var icu = Transliterator.getInstance("Traditional-Simplified");
    String all =
        IntStream.rangeClosed(0x3400, 0x2FFFF)
            .filter(Character::isIdeographic)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int[] ours = all.codePoints().map(Simplified::of).toArray();

    assertThat(new String(ours, 0, ours.length)).isEqualTo(icu.transliterate(all));
  }
}

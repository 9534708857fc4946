package dev.starloom.enrich.lexicon;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/**
 * Writes a Chinese name in traditional characters. Some simplified characters stand for several
 * traditional ones (后: 后 or 後), so a form of the line that differs from the name in nothing but the
 * script is believed more than the table.
 */
final class TraditionalName {
  private static final Transliterator TABLE = Transliterator.getInstance("Simplified-Traditional");

  private TraditionalName() {}

  static String of(List<Form> forms) {
    String name = forms.get(0).text();
    String folded = Folding.fold(name);
    return forms.stream()
        .skip(1)
        .map(Form::text)
        .filter(form -> Folding.fold(form).equals(folded))
        .findFirst()
        .orElseGet(() -> TABLE.transliterate(name));
  }
}

package dev.starloom.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.util.TreeScanner;
import dev.starloom.architecture.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever catches everything says on that line why. */
class CatchTest {
  private static final Set<String> BROAD =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");

  static List<String> modules() {
    return Repository.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_broad_catch_has_its_reason_beside_it(String module) {
    assertThat(Source.below(Repository.mainSources(module)).stream().flatMap(s -> bare(s).stream()))
        .isEmpty();
  }

  private static List<String> bare(Source source) {
    var found = new ArrayList<String>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree tree, Void nothing) {
        String line = source.lines().get(source.firstLine(tree) - 1);
        if (isBroad(tree) && !line.contains("//")) {
          found.add(source.name() + ": catch (" + tree.getParameter() + ")");
        }
        return super.visitCatch(tree, nothing);
      }
    }.scan(source.unit(), null);
    return found;
  }

  private static boolean isBroad(CatchTree tree) {
    String types = tree.getParameter().getType().toString();
    return Arrays.stream(types.split("\\|")).map(String::strip).anyMatch(BROAD::contains);
  }
}

package dev.starloom.architecture.config;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.starloom.architecture.Repository;
import dev.starloom.architecture.code.Code;
import dev.starloom.architecture.code.Source;
import java.util.ArrayList;
import java.util.List;

/** What the source says about a type or a method, as one line of Markdown. */
final class Javadoc {
  private Javadoc() {}

  /** An empty text if nothing is said. */
  static String of(JavaClass type, String method) {
    return find(type).stream()
        .flatMap(found -> found.methods().stream().map(tree -> found.said(tree, method)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  static String of(JavaClass type) {
    return find(type).stream()
        .map(found -> markdown(found.source().javadoc(found.tree()).orElse("")))
        .findFirst()
        .orElse("");
  }

  private record Found(Source source, ClassTree tree) {
    List<MethodTree> methods() {
      return tree.getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .toList();
    }

    String said(MethodTree method, String name) {
      return method.getName().contentEquals(name)
          ? markdown(source.javadoc(method).orElse(""))
          : "";
    }
  }

  private static List<Found> find(JavaClass type) {
    String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    var found = new ArrayList<Found>();
    for (Source source : Source.below(Repository.mainSources(Code.module(type)))) {
      if (source.name().endsWith("/" + file)) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitClass(ClassTree tree, Void nothing) {
            if (tree.getSimpleName().contentEquals(type.getSimpleName())) {
              found.add(new Found(source, tree));
            }
            return super.visitClass(tree, nothing);
          }
        }.scan((Tree) source.unit(), null);
      }
    }
    return found;
  }

  /** The description without its tags, on one line. */
  private static String markdown(String javadoc) {
    return javadoc
        .replaceFirst("(?s)\\n\\s*@(param|return|throws).*", "")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

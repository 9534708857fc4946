package dev.starloom.architecture.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.starloom.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One source file as the compiler's own parser reads it: exact, and no dependency. */
public final class Source {
  private static final Map<Path, List<Source>> PARSED = new HashMap<>();

  private final Path file;
  private final CompilationUnitTree unit;
  private final DocTrees trees;

  private Source(Path file, CompilationUnitTree unit, DocTrees trees) {
    this.file = file;
    this.unit = unit;
    this.trees = trees;
  }

  /** All files below a folder, parsed once, without looking up what they refer to. */
  public static synchronized List<Source> below(Path folder) {
    return PARSED.computeIfAbsent(folder, Source::parse);
  }

  private static List<Source> parse(Path folder) {
    List<Path> files = Repository.files(folder, ".java");
    if (files.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var task =
        (JavacTask)
            compiler.getTask(
                null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
    DocTrees trees = DocTrees.instance(task);
    var sources = new ArrayList<Source>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(new Source(Path.of(unit.getSourceFile().toUri()), unit, trees));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  public String name() {
    return Repository.name(file);
  }

  public List<String> lines() {
    return Repository.text(file).lines().toList();
  }

  /** The public type of the file; there is none in a file of a package's own types. */
  public Optional<ClassTree> publicType() {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .filter(type -> type.getModifiers().getFlags().toString().contains("public"))
        .findFirst();
  }

  /** The Javadoc of a type or method of this file, as it is written. */
  public Optional<String> javadoc(Tree tree) {
    return Optional.ofNullable(trees.getDocComment(TreePath.getPath(unit, tree)));
  }

  /** Lines of the types in the file, from the first one's Javadoc on: no package and no imports. */
  public int typeLines() {
    int last =
        Stream.concat(
                Stream.of(unit.getPackage()).filter(Objects::nonNull), unit.getImports().stream())
            .mapToInt(this::lastLine)
            .max()
            .orElse(0);
    List<String> lines = lines();
    return (int) lines.stream().skip(last).dropWhile(String::isBlank).count();
  }

  public int firstLine(Tree tree) {
    return line(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  public int lastLine(Tree tree) {
    return line(trees.getSourcePositions().getEndPosition(unit, tree));
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  /**
   * The lengths of all methods and constructors that have a body: lines from the one with the
   * return type (for a constructor: the opening brace) to the closing brace. Javadoc and
   * annotations do not count; lambdas and blank lines do.
   */
  public List<Method> methods() {
    var methods = new ArrayList<Method>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null && lastLine(method.getBody()) > 0) {
          Tree start = method.getReturnType() == null ? method.getBody() : method.getReturnType();
          int lines = lastLine(method.getBody()) - firstLine(start) + 1;
          methods.add(new Method(name() + " " + method.getName(), lines));
        }
        return super.visitMethod(method, nothing);
      }
    }.scan(unit, null);
    return methods;
  }

  public CompilationUnitTree unit() {
    return unit;
  }

  /** A method and how many lines it has. */
  public record Method(String name, int lines) {}
}

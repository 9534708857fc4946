package dev.starloom.architecture.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.starloom.architecture.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The compiled main code of all modules, read once. */
public final class Code {
  private static final Map<String, JavaClasses> MODULES = new TreeMap<>();
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importPaths(Repository.modules().stream().map(Repository::mainClasses).toList());

  private Code() {}

  public static JavaClasses all() {
    return ALL;
  }

  public static synchronized JavaClasses of(String module) {
    return MODULES.computeIfAbsent(
        module, name -> new ClassFileImporter().importPaths(List.of(Repository.mainClasses(name))));
  }

  /** The module that a class was compiled in, or an empty text for a class of a library. */
  public static String module(JavaClass type) {
    return type.getSource()
        .map(source -> Path.of(source.getUri()))
        .flatMap(
            file ->
                Repository.modules().stream()
                    .filter(module -> file.startsWith(Repository.mainClasses(module)))
                    .findFirst())
        .orElse("");
  }
}

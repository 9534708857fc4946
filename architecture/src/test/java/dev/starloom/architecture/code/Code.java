package dev.starloom.architecture.code;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.starloom.architecture.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compiled main code of all modules, read once. */
public final class Code {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importPaths(Repository.modules().stream().map(Repository::mainClasses).toList());
  private static final Map<String, String> MODULES = modules();

  private Code() {}

  public static JavaClasses all() {
    return ALL;
  }

  public static JavaClasses of(String module) {
    return ALL.that(
        DescribedPredicate.describe("of " + module, type -> module(type).equals(module)));
  }

  /** The module that a class was compiled in, or an empty text for a class of a library. */
  public static String module(JavaClass type) {
    return MODULES.getOrDefault(type.getName(), "");
  }

  private static Map<String, String> modules() {
    var modules = new HashMap<String, String>();
    for (String module : Repository.modules()) {
      var folder = Repository.mainClasses(module);
      List<String> files =
          Repository.files(folder, ".class").stream()
              .map(file -> folder.relativize(file).toString().replaceAll("[/\\\\]", "."))
              .toList();
      files.forEach(name -> modules.put(name.replaceFirst("\\.class$", ""), module));
    }
    return modules;
  }
}

package dev.starloom.architecture.config;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.starloom.architecture.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of every {@code @ConfigMapping} of all modules; groups are followed. */
final class Mappings {
  private static final String PACKAGE = "io.smallrye.config.";

  private Mappings() {}

  static List<Setting> settings() {
    return Code.all().stream()
        .filter(type -> type.isAnnotatedWith(PACKAGE + "ConfigMapping"))
        .flatMap(type -> keys(type, type, value(type, "ConfigMapping", "prefix").orElseThrow()))
        .toList();
  }

  /** How many mappings there are, so that a test can see that none is overlooked. */
  static long count() {
    return Code.all().stream()
        .filter(type -> type.isAnnotatedWith(PACKAGE + "ConfigMapping"))
        .count();
  }

  private static Stream<Setting> keys(JavaClass owner, JavaClass group, String prefix) {
    return group.getAllMethods().stream()
        .filter(method -> method.getOwner().isInterface())
        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
        .flatMap(method -> keys(owner, method, key(method, prefix)));
  }

  private static Stream<Setting> keys(JavaClass owner, JavaMethod method, String key) {
    JavaType type = method.getReturnType();
    List<JavaType> parts = parts(type);
    boolean map = type.toErasure().getName().equals("java.util.Map");
    boolean list = type.toErasure().getName().equals("java.util.List");
    String full = map ? key + ".*" : list ? key + "[*]" : key;
    JavaClass last = (parts.isEmpty() ? type : parts.get(parts.size() - 1)).toErasure();
    if (last.isInterface() && !Code.module(last).isEmpty()) {
      return keys(owner, last, full);
    }
    String initial = value(method, "WithDefault", "value").orElse("");
    // A list may be written in one line as well.
    return Stream.concat(Stream.of(full), list ? Stream.<String>of(key) : Stream.<String>of())
        .map(name -> new Setting(Code.module(owner), name, name(type), initial, said(method)));
  }

  private static String said(JavaMethod method) {
    return Javadoc.of(method.getOwner(), method.getName());
  }

  private static String key(JavaMethod method, String prefix) {
    if (method.isAnnotatedWith(PACKAGE + "WithParentName")) {
      return prefix;
    }
    return prefix + "." + value(method, "WithName", "value").orElse(kebab(method.getName()));
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static List<JavaType> parts(JavaType type) {
    return type instanceof JavaParameterizedType whole
        ? new ArrayList<>(whole.getActualTypeArguments())
        : List.of();
  }

  private static String name(JavaType type) {
    String name = type.toErasure().getSimpleName();
    List<String> parts = parts(type).stream().map(Mappings::name).toList();
    if (name.startsWith("Optional")) {
      String part = parts.isEmpty() ? name.substring("Optional".length()) : parts.get(0);
      return part + ", optional";
    }
    return parts.isEmpty() ? name : name + " of " + parts.get(parts.size() - 1);
  }

  private static Optional<String> value(HasAnnotations<?> place, String annotation, String field) {
    return place
        .tryGetAnnotationOfType(PACKAGE + annotation)
        .map(found -> (JavaAnnotation<?>) found)
        .flatMap(found -> found.get(field))
        .map(Object::toString);
  }
}

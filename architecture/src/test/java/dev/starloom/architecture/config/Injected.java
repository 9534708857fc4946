package dev.starloom.architecture.config;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import dev.starloom.architecture.code.Code;
import java.util.List;
import java.util.stream.Stream;

/** The keys of ours that a class asks for one by one, with {@code @ConfigProperty}. */
final class Injected {
  private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";

  private Injected() {}

  static List<Setting> settings() {
    return Code.all().stream().flatMap(Injected::settings).toList();
  }

  private static Stream<Setting> settings(JavaClass type) {
    return type.getCodeUnits().stream()
        .map(JavaCodeUnit::getParameters)
        .flatMap(List::stream)
        .filter(parameter -> parameter.isAnnotatedWith(PROPERTY))
        .map(
            parameter ->
                setting(
                    type,
                    parameter.getAnnotationOfType(PROPERTY),
                    parameter.getRawType().getSimpleName()))
        .filter(setting -> setting.key().matches("(starloom|s3)\\..*"));
  }

  private static Setting setting(JavaClass type, JavaAnnotation<?> property, String form) {
    return new Setting(
        Code.module(type),
        property.get("name").orElse("").toString(),
        form,
        property.get("defaultValue").orElse("").toString(),
        Javadoc.of(type));
  }
}

package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;

/** Keeps an artifact reference as JSON text in one column. */
@Converter(autoApply = true)
public class ArtifactRefColumn implements AttributeConverter<ArtifactRef, String> {
  @Override
  public String convertToDatabaseColumn(ArtifactRef ref) {
    return ref == null ? null : new String(Json.write(ref), StandardCharsets.UTF_8);
  }

  @Override
  public ArtifactRef convertToEntityAttribute(String text) {
    return text == null
        ? null
        : Json.read(text.getBytes(StandardCharsets.UTF_8), ArtifactRef.class);
  }
}

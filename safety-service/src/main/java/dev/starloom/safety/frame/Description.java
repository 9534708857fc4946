package dev.starloom.safety.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads the description of a classifier. */
final class Description {
  private Description() {}

  /**
   * @param name of the file, for its sentences
   * @throws BrokenModel if it is no description
   */
  static ClassifierConfig parse(String name, byte[] json) {
    try {
      ClassifierConfig config = new ObjectMapper().readValue(json, ClassifierConfig.class);
      if (config == null) {
        throw new BrokenModel(name + " is empty.");
      }
      return config;
    } catch (JsonMappingException e) {
      throw new BrokenModel(name + ": " + sentence(e), e);
    } catch (JsonProcessingException e) {
      throw new BrokenModel(name + " is no JSON in line " + e.getLocation().getLineNr() + ".", e);
    } catch (IOException e) {
      throw new BrokenModel(name + " can't be read.", e);
    }
  }

  /** Our own checks name their field; of others the path to it is known. */
  private static String sentence(JsonMappingException e) {
    if (e.getCause() instanceof IllegalArgumentException check) {
      return check.getMessage() + ".";
    }
    String path =
        e.getPath().stream()
            .map(part -> part.getFieldName() == null ? "" + part.getIndex() : part.getFieldName())
            .collect(Collectors.joining("."));
    return "field " + path + ": " + e.getOriginalMessage();
  }
}

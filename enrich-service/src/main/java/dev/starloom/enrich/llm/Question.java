package dev.starloom.enrich.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * Asks for a script: our instructions as the system's message, the user's text as data between
 * marks that no text can contain.
 */
final class Question {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    JSON.getFactory().setCharacterEscapes(new NoMarks());
  }

  private Question() {}

  static ChatRequest about(Commission commission) {
    Pieces pieces = Pieces.of(commission.text());
    return ChatRequest.builder()
        .messages(
            SystemMessage.from(system(commission)),
            UserMessage.from("<story>\n" + data(commission, pieces) + "\n</story>"))
        .build();
  }

  static String system(Commission commission) {
    return resource("/llm/director." + commission.language().code() + ".txt")
        .replace("{narration}", commission.narration().code())
        .replace("{language}", commission.language().code())
        .replace("{shots}", Integer.toString(commission.mostShots()))
        .replace("{least}", Integer.toString(Pictured.LEAST))
        .replace("{most}", Integer.toString(Pictured.MOST))
        .replace("{style}", commission.style())
        .replace("{sizes}", String.join(", ", Words.SIZES))
        .replace("{cameras}", String.join(", ", Words.CAMERAS))
        .replace("{transitions}", String.join(", ", Words.TRANSITIONS));
  }

  private static String data(Commission commission, Pieces pieces) {
    var numbered = new LinkedHashMap<Integer, String>();
    for (int number = 1; number <= pieces.count(); number++) {
      numbered.put(number, pieces.words(number));
    }
    try {
      return JSON.writeValueAsString(numbered);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON of " + commission.language(), e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Question.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes angle brackets as escapes, so that a text can't close its mark. */
  private static final class NoMarks extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes['<'] = ESCAPE_STANDARD;
      escapes['>'] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public com.fasterxml.jackson.core.SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}

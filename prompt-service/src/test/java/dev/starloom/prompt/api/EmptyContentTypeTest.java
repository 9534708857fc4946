package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class EmptyContentTypeTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void an_empty_media_type_is_none(String type) {
    RawDoor.Answer answer =
        RawDoor.send(
            "POST",
            "/v1/videos",
            "Content-Type:" + type,
            "Content-Length: 14\r\n\r\n{\"prompt\":\"a\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(415);
    assertThat(answer.text()).contains("\"unsupported_media_type\"");
  }
}

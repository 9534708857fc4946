package dev.starloom.prompt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Finish;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinishFieldsTest {
  private static final String TRACK = "ab".repeat(32);

  private final RequestReader reader = new RequestReader(new SkyFields(null));

  @Test
  void every_wish_is_read() {
    assertThat(
            finish(
                "{'cards':true,'logo':false,'upscale':'2160p','motion':'compensated',"
                    + "'burned':false,'karaoke':true,'second':'en','overlay':true,'track':'"
                    + TRACK
                    + "','stems':true}"))
        .isEqualTo(
            new Finish(true, false, "2160p", "compensated", false, true, "en", true, TRACK, true));
  }

  @Test
  void no_wish_is_as_good_as_no_field() {
    assertThat(finish("{}")).isNull();
    assertThat(finish("{'cards':null,'new':1}")).isNull();
    assertThat(finish("null")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | finish",
        "{'cards':1} | finish.cards",
        "{'logo':'true'} | finish.logo",
        "{'upscale':'4k'} | finish.upscale",
        "{'motion':true} | finish.motion",
        "{'burned':'no'} | finish.burned",
        "{'karaoke':{}} | finish.karaoke",
        "{'second':'fr'} | finish.second",
        "{'overlay':0} | finish.overlay",
        "{'stems':'both'} | finish.stems",
        "{'track':'../etc/passwd'} | finish.track",
      })
  void a_wrong_wish_is_named(String json, String param) {
    String body = json.replace("'", "\"");
    assertThatThrownBy(() -> finish(body))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.param()).isEqualTo(param));
  }

  @Test
  void a_form_carries_the_wishes_as_parts() {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="prompt"\r
        \r
        七夕\r
        --b\r
        Content-Disposition: form-data; name="finish[karaoke]"\r
        \r
        true\r
        --b\r
        Content-Disposition: form-data; name="finish[upscale]"\r
        \r
        1080p\r
        --b--\r
        """;
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    assertThat(reader.readForm("multipart/form-data; boundary=b", body).finish())
        .isEqualTo(new Finish(null, null, "1080p", null, null, true, null, null, null));
  }

  private Finish finish(String json) {
    String body = "{\"prompt\":\"a\",\"finish\":" + json.replace("'", "\"") + "}";
    return reader.read(body.getBytes(StandardCharsets.UTF_8)).finish();
  }
}

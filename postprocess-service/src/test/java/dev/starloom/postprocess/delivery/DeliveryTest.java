package dev.starloom.postprocess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.json.Json;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.media.TestMedia;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One film of five seconds and all that is handed over with it. */
class DeliveryTest {
  private static final double SECONDS = 5;
  private static final Storyboard BOARD = board();

  @TempDir static Path folder;
  private static Provenance provenance;
  private static Path video;
  private static Map<String, Path> files;

  private static Storyboard board() {
    var scene = new Scene(List.of(), "sea", "none", "still");
    var shots =
        List.of(
            new Shot(0, "一", "a star", "", 2.75, 1, "s", scene),
            new Shot(1, "二", "the sea", "", 2.75, 2, "s", scene));
    return new Storyboard(
        "zh", "银河", "s", "calm", 7, 160, 90, 24, true, true, List.of(), shots, null);
  }

  @BeforeAll
  static void deliver_a_film() throws IOException {
    Path tools = folder.resolve("tools");
    SigningKey key = SigningKey.of(Optional.empty(), tools);
    var delivery = new Delivery("tester", key, Typeface.bundled());
    provenance = delivery.provenance("video_1", BOARD, List.of("c1", "c2"));
    MediaTool tool = TestMedia.tool();
    video = film(tool);
    Path still = Files.write(folder.resolve("poster.jpg"), jpeg());
    Path thumbnail = Files.copy(still, folder.resolve("thumbnail.jpg"));
    Path webVtt =
        Files.writeString(
            folder.resolve("film.vtt"), "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n一\n");
    var clock = new StageClock(() -> 0, () -> 0, percent -> {});
    clock.begin(Stage.FILES);
    Path part = Files.write(folder.resolve("part.bin"), new byte[] {1});
    var outcome =
        new Outcome(
            video,
            Optional.of(webVtt),
            still,
            thumbnail,
            List.of(new ShotTile(0, 1.4), new ShotTile(2.25, 3.6)),
            SECONDS,
            true,
            -16.0,
            -1.5,
            Map.of("clips", 2),
            List.of(),
            List.of(new DeliveredFile("part.bin", part, "video/webm")));
    files =
        delivery.of(provenance, BOARD, outcome, clock, tool, folder).stream()
            .collect(Collectors.toMap(DeliveredFile::name, DeliveredFile::file));
  }

  /** Blue for two seconds, then red. */
  private static Path film(MediaTool tool) {
    Path file = folder.resolve("film.mp4");
    String picture = "color=blue:s=160x90:r=24:d=2[b];color=red:s=160x90:r=24:d=3[r];";
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=d=5"));
    command.addAll(List.of("-filter_complex", picture + "[b][r]concat,format=yuv420p[v]"));
    command.addAll(List.of("-map", "[v]", "-map", "0:a", "-c:v", "libx264"));
    command.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*2)", "-c:a", "aac"));
    command.addAll(List.of("-movflags", "+faststart", file.toString()));
    tool.run(new Label(provenance).on(command));
    return file;
  }

  private static byte[] jpeg() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  private static String text(String name) throws IOException {
    return Files.readString(files.get(name));
  }

  private static Object tag(Path video, String name) {
    String json =
        TestMedia.tool()
            .probe(
                List.of("-v", "error", "-show_entries", "format_tags", "-of", "json", "" + video));
    Map<?, ?> format = (Map<?, ?>) read(json).get("format");
    return ((Map<?, ?>) format.get("tags")).get(name);
  }

  private static Map<?, ?> read(Object json) {
    return Json.read(json.toString().getBytes(StandardCharsets.UTF_8), Map.class);
  }

  @Test
  void the_film_says_to_machines_that_it_is_generated() {
    assertThat(read(tag(video, "AIGC")))
        .hasToString(
            "{Label=1, ContentProducer=tester, ProduceID=video_1, ReservedCode1=,"
                + " ContentPropagator=, PropagateID=, ReservedCode2=}");
  }

  @Test
  void the_stream_says_so_as_well() {
    assertThat(tag(files.get("video.m4s"), "AIGC")).isEqualTo(tag(video, "AIGC"));
  }

  @Test
  void the_film_says_what_it_was_made_of() {
    Map<?, ?> account = read(tag(video, "starloom"));
    assertThat(account.get("clips")).isEqualTo(List.of("c1", "c2"));
    assertThat(account.get("seed")).isEqualTo(7);
    assertThat(account.get("engine")).isEqualTo("planetarium");
    assertThat(account.get("promptSha256"))
        .isEqualTo(Sha256.of("a star\nthe sea\n".getBytes(StandardCharsets.UTF_8)));
  }

  /** So that a player can begin before it has the whole. */
  @Test
  void the_index_of_the_film_is_at_its_beginning() throws IOException {
    String bytes = new String(Files.readAllBytes(video), StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("moov")).isBetween(0, bytes.indexOf("mdat"));
  }

  @Test
  void the_stream_is_as_long_as_the_film_and_has_its_sound() {
    String streams =
        TestMedia.tool()
            .probe(
                List.of(
                    "-v",
                    "error",
                    "-show_entries",
                    "stream=codec_name:format=duration",
                    "-of",
                    "csv=p=0",
                    files.get("video.m4s").toString()));
    assertThat(streams.lines()).contains("h264", "aac").last().asString().startsWith("5.0");
  }

  @Test
  void the_playlist_cuts_the_stream_into_ranges_of_one_file() throws IOException {
    assertThat(text("video.m3u8"))
        .contains("#EXT-X-MAP:URI=\"video.m4s\",BYTERANGE=")
        .contains("#EXTINF:4.000000,", "#EXTINF:1.000000,")
        .endsWith("#EXT-X-ENDLIST\n");
  }

  @Test
  void the_master_playlist_offers_the_picture_and_its_subtitles() throws IOException {
    assertThat(text("film.m3u8"))
        .containsPattern("CODECS=\"avc1\\.\\w{6},mp4a\\.40\\.2\",SUBTITLES=\"subs\"\nvideo.m3u8")
        .contains("NAME=\"中文\",LANGUAGE=\"zh\",DEFAULT=NO,AUTOSELECT=NO");
    assertThat(text("subs.m3u8")).contains("#EXTINF:5.000000,\nsubs.vtt\n#EXT-X-ENDLIST");
  }

  /** The first picture of the stream is two frames after zero, and so is the first cue. */
  @Test
  void subtitles_are_on_the_clock_of_the_stream() throws IOException {
    assertThat(text("subs.vtt"))
        .startsWith("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:74")
        .contains(",LOCAL:00:00:00.000\n\n00:00:00.000 --> 00:00:01.000\n一");
  }

  @Test
  void each_part_of_the_sprite_is_the_picture_of_its_time() throws IOException {
    assertThat(text("thumbnails.vtt"))
        .contains("00:00:00.000 --> 00:00:02.000\nsprite.jpg#xywh=0,0,160,90")
        .contains("00:00:04.000 --> 00:00:05.000\nsprite.jpg#xywh=320,0,160,90");
    BufferedImage sprite = ImageIO.read(files.get("sprite.jpg").toFile());
    assertThat(sprite.getWidth()).isEqualTo(480);
    assertThat(colour(sprite, 80, 45)).isEqualTo("blue");
    assertThat(colour(sprite, 240, 45)).isEqualTo("red");
  }

  @Test
  void the_contact_sheet_shows_every_shot() throws IOException {
    BufferedImage sheet = ImageIO.read(files.get("contact-sheet.jpg").toFile());
    assertThat(colour(sheet, 228, 200)).isEqualTo("blue");
    assertThat(colour(sheet, 656, 200)).isEqualTo("red");
  }

  private static String colour(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return (rgb >> 16 & 0xFF) > 200 ? "red" : (rgb & 0xFF) > 200 ? "blue" : "neither";
  }

  @Test
  void every_picture_carries_the_label_and_is_still_one() throws IOException {
    for (String name : List.of("poster.jpg", "contact-sheet.jpg", "sprite.jpg")) {
      String bytes = Files.readString(files.get(name), StandardCharsets.ISO_8859_1);
      assertThat(bytes)
          .contains("http://www.tc260.org.cn/ns/AIGC/1.0/")
          .contains("<TC260:AIGC>{\"Label\":\"1\",\"ContentProducer\":\"tester\"");
      assertThat(ImageIO.read(files.get(name).toFile())).isNotNull();
    }
  }

  @Test
  void the_receipt_says_what_was_measured() throws IOException {
    Receipt receipt = Json.read(Files.readAllBytes(files.get("receipt.json")), Receipt.class);
    assertThat(receipt.loudness()).isEqualTo(-16.0);
    assertThat(receipt.stages()).containsKey("files");
    assertThat(receipt.versions().get("ffmpeg")).startsWith("8.");
  }

  @Test
  void the_account_is_signed_and_covers_every_file() throws Exception {
    Credentials account = account();
    assertThat(verified(account, account.statement())).isTrue();
    var statement =
        Json.read(
            account.statement().getBytes(StandardCharsets.UTF_8), Credentials.Statement.class);
    for (Credentials.Signed signed : statement.files()) {
      Path file = signed.name().equals("film.mp4") ? video : files.get(signed.name());
      assertThat(signed.sha256()).isEqualTo(Sha256.of(file));
    }
    assertThat(statement.files()).hasSize(files.size());
  }

  @Test
  void a_changed_account_does_not_verify() throws Exception {
    Credentials account = account();
    assertThat(verified(account, account.statement().replace("video_1", "video_2"))).isFalse();
  }

  @Test
  void the_account_does_not_pass_itself_off_as_c2pa() throws IOException {
    assertThat(account().note()).contains("not a C2PA manifest");
  }

  private static Credentials account() throws IOException {
    return Json.read(Files.readAllBytes(files.get("credentials.json")), Credentials.class);
  }

  private static boolean verified(Credentials account, String statement)
      throws GeneralSecurityException {
    var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(account.publicKey()));
    Signature signature = Signature.getInstance(account.algorithm());
    signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
    signature.update(statement.getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(account.signature()));
  }
}

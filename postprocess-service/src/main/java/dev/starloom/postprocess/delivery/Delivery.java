package dev.starloom.postprocess.delivery;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.json.Json;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.media.MediaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what is handed over beside the film itself. Safe for use by several threads. */
public final class Delivery {
  private static final String JPEG = "image/jpeg";

  private final String producer;
  private final SigningKey key;
  private final Typeface typeface;

  /**
   * @param producer who answers for the films
   */
  public Delivery(String producer, SigningKey key, Typeface typeface) {
    this.producer = producer;
    this.key = key;
    this.typeface = typeface;
  }

  /**
   * @param clips digests of the clips, one a shot
   */
  public Provenance provenance(String storyId, Storyboard board, List<String> clips) {
    return Provenance.of(producer, storyId, board, clips);
  }

  /**
   * The stream, the pictures, the parts and the papers of a film, all in the folder. The film and
   * its subtitles are not among them: they have places of their own in the film's record.
   *
   * @param clock what the film cost until now; the receipt says what it cost up to itself
   */
  public List<DeliveredFile> of(
      Provenance provenance,
      Storyboard board,
      Outcome film,
      StageClock clock,
      MediaTool tool,
      Path folder)
      throws IOException {
    var files = new ArrayList<DeliveredFile>();
    var hls = new Hls(tool, folder);
    files.addAll(
        hls.of(film.video(), film.webVtt(), board.language(), !film.burned(), film.seconds()));
    files.add(new DeliveredFile("poster.jpg", film.poster(), JPEG));
    KeyFrames frames = KeyFrames.of(film.video(), tool, folder);
    var sheet = new ContactSheet(typeface);
    files.add(sheet.of(board.title(), film.seconds(), film.tiles(), frames, folder));
    files.addAll(Sprite.of(frames, film.seconds(), folder));
    label(files, film.thumbnail(), new Label(provenance));
    files.addAll(film.parts());
    var receipt = Receipt.of(provenance, board, film, clock.costs(), versions(tool));
    files.add(json("receipt.json", receipt, folder));
    var signed = new ArrayList<DeliveredFile>();
    signed.add(new DeliveredFile("film.mp4", film.video(), "video/mp4"));
    signed.addAll(files);
    files.add(json("credentials.json", Credentials.of(provenance, signed, key), folder));
    return files;
  }

  private static void label(List<DeliveredFile> files, Path thumbnail, Label label)
      throws IOException {
    JpegLabel.write(thumbnail, label);
    for (DeliveredFile file : files) {
      if (file.mediaType().equals(JPEG)) {
        JpegLabel.write(file.file(), label);
      }
    }
  }

  private static Map<String, String> versions(MediaTool tool) {
    var versions = new LinkedHashMap<String, String>();
    versions.put("java", Runtime.version().toString());
    versions.put("ffmpeg", tool.version());
    String own = Delivery.class.getPackage().getImplementationVersion();
    if (own != null) {
      versions.put("starloom", own);
    }
    return versions;
  }

  private static DeliveredFile json(String name, Object document, Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), Json.write(document));
    return new DeliveredFile(name, file, "application/json");
  }
}

package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import java.util.List;

/** The files of a film. */
public record FileList(String object, List<FileObject> data) {

  /**
   * @param type media type
   */
  public record FileObject(String name, String url, long bytes, String sha256, String type) {}

  /**
   * @param base URL of the folder in which the files are, with no slash at its end
   */
  static FileList of(FilmFiles files, String base) {
    return new FileList("list", files.all().stream().map(file -> object(file, base)).toList());
  }

  private static FileObject object(Deliverable file, String base) {
    ArtifactRef ref = file.artifact();
    String url = base + "/" + file.name();
    return new FileObject(file.name(), url, ref.bytes(), ref.sha256(), ref.mediaType());
  }
}

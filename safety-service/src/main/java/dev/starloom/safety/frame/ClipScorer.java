package dev.starloom.safety.frame;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;

/** One pass over a clip, for all classifiers that want its frames in one form. */
final class ClipScorer {
  private final FrameForm form;
  private final List<ScoreSheet> sheets;
  private final ClipFacts facts;
  private List<byte[]> batch = new ArrayList<>();
  private int handedOut;

  ClipScorer(FrameForm form, List<ScoreSheet> sheets, ClipFacts facts) {
    this.form = form;
    this.sheets = sheets;
    this.facts = facts;
  }

  /**
   * Decoding and looking go side by side.
   *
   * @param progress told the number of frames that were handed out
   */
  void score(Path clip, Ffmpeg ffmpeg, ExecutorService threads, int atOnce, IntConsumer progress) {
    try (var reader = new ClipReader(clip, form, facts.frames(), ffmpeg);
        var batches = new Batches(threads, atOnce)) {
      for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
        add(frame, batches);
        progress.accept(handedOut);
      }
      handOut(batches);
      if (handedOut != facts.frames()) {
        throw miscounted("only " + handedOut);
      }
      batches.await();
    }
  }

  private void add(byte[] frame, Batches batches) {
    if (handedOut + batch.size() == facts.frames()) {
      throw miscounted("more");
    }
    batch.add(frame);
    if (batch.size() == FrameClassifier.BATCH) {
      handOut(batches);
    }
  }

  private void handOut(Batches batches) {
    if (batch.isEmpty()) {
      return;
    }
    List<byte[]> frames = batch;
    int first = handedOut;
    batches.add(() -> sheets.forEach(sheet -> sheet.look(first, frames)));
    handedOut += frames.size();
    batch = new ArrayList<>();
  }

  private RuntimeException miscounted(String decoded) {
    return ClipFacts.broken(
        "The clip promises " + facts.frames() + " frames but " + decoded + " could be decoded.",
        null);
  }
}

package dev.starloom.safety.frame;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks at every frame of a clip with every classifier. Thread-safe; blocks for about ten
 * milliseconds a frame and classifier, so it belongs on a worker thread.
 */
public final class FrameGate implements AutoCloseable {
  private static final int CLOSING_SECONDS = 30;

  /** Batches that wait for each thread, so that none stands still while the oldest takes long. */
  private static final int READY = 4;

  private final GateParts parts;
  private final Ffmpeg ffmpeg;
  private final EvidenceCamera camera;
  private final ExecutorService threads;

  /**
   * @param parts whose classifiers are closed with this gate
   */
  public FrameGate(GateParts parts, Ffmpeg ffmpeg) {
    this.parts = parts;
    this.ffmpeg = ffmpeg;
    this.camera = new EvidenceCamera(ffmpeg);
    this.threads = Executors.newFixedThreadPool(parts.threads(), FrameGate::daemon);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "frame-gate");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @throws dev.starloom.platform.failure.PermanentFailure {@code artifact_broken} if the clip
   *     can't be decoded, is empty, beyond the limits, or has another number of frames than it or
   *     the task promises
   * @throws dev.starloom.platform.failure.TransientFailure if the decoder was killed or could not
   *     start
   */
  public Screening judge(ClipTask task) {
    ClipFacts facts = ClipFacts.of(task.clip(), ffmpeg, parts.limits());
    task.check(facts);
    var findings = new Findings(facts, task.policy());
    List<ScoreSheet> sheets =
        parts.classifiers().stream()
            .map(classifier -> ScoreSheet.of(classifier, task.policy(), facts.frames()))
            .toList();
    score(task, facts, sheets);
    sheets.stream().flatMap(sheet -> sheet.scores().stream()).forEach(findings::everyFrame);
    sample(task, facts, findings);
    int looked = sheets.isEmpty() ? 0 : facts.frames();
    return new Screening(findings.verdict(looked), Evidence.of(findings, task.clip(), camera));
  }

  private void score(ClipTask task, ClipFacts facts, List<ScoreSheet> sheets) {
    var byForm =
        sheets.stream()
            .collect(groupingBy(sheet -> sheet.classifier().form(), LinkedHashMap::new, toList()));
    int total = facts.frames() * byForm.size();
    int before = 0;
    for (var form : byForm.entrySet()) {
      int done = before;
      new ClipScorer(form.getKey(), form.getValue(), facts)
          .score(
              task.clip(),
              ffmpeg,
              threads,
              READY * parts.threads(),
              frames -> task.progress().at(done + frames, total));
      before += facts.frames();
    }
  }

  private void sample(ClipTask task, ClipFacts facts, Findings findings) {
    var samples = new Samples(camera);
    Path clip = task.clip();
    for (SampleJudge judge : parts.others()) {
      samples
          .ask(judge, clip, task.policy(), facts.frames())
          .forEach(scores -> findings.fewFrames(scores, judge.suffices()));
    }
  }

  /** Waits for what is being looked at: a session must not go while it runs. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        parts.classifiers().forEach(FrameClassifier::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.starloom.prompt.story;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotEvent;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.prompt.story.Decisions.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One story in a world of partitions: each is read in its own order, at its own pace, and may be
 * rewound at any time; a transaction may be rolled back; a service that heard the cancellation
 * stops working. A seed gives the same schedule again.
 */
final class Schedule {
  private static final int MISHAPS = 12;

  private final long seed;
  private final Random random;
  private final Decisions decisions;
  private final Services services;
  private final Map<String, Partition> toServices = new TreeMap<>();
  private final Map<String, Partition> toStory = new TreeMap<>();
  private World world;
  private int mishaps = MISHAPS;
  private boolean stopped;
  private boolean cancelled;

  Schedule(long seed, Observed observed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.decisions = decisions();
    this.services = new Services(decisions);
    this.world = World.submitted(services, observed);
  }

  private static final class Partition {
    final List<StoryEvent> log = new ArrayList<>();
    int position;
    int furthest;

    boolean waits() {
      return position < log.size();
    }

    StoryEvent next() {
      StoryEvent event = log.get(position++);
      furthest = Math.max(furthest, position);
      return event;
    }

    boolean again() {
      return position < furthest;
    }
  }

  private Decisions decisions() {
    var shots = random.ints(1 + random.nextInt(6), 0, 20).mapToObj(Schedule::outcome).toList();
    Decision text = random.nextInt(5) == 0 ? Decision.REVIEW : Decision.PASS;
    Decision board = random.nextInt(20) == 0 ? Decision.BLOCK : Decision.PASS;
    return new Decisions(
        text,
        board,
        shots,
        random.nextInt(8) > 0,
        random.nextBoolean(),
        Reviews.KNOWN.get(random.nextInt(Reviews.KNOWN.size())),
        random.nextInt(4) == 0,
        random.nextInt(20) > 0);
  }

  private static Outcome outcome(int chance) {
    return chance < 6 ? Outcome.values()[chance + 1] : Outcome.PASS;
  }

  /** Returns the end. */
  StoryState run() {
    try {
      put(toServices, new StorySubmitted("video_1", Services.REF));
      boolean mayCancel = random.nextInt(4) == 0;
      while (waits() || world.inReview()) {
        step(mayCancel);
      }
      settled();
      return world.state();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage() + " " + decisions, e);
    }
  }

  private boolean waits() {
    return all().anyMatch(Partition::waits);
  }

  private Stream<Partition> all() {
    return Stream.concat(toServices.values().stream(), toStory.values().stream());
  }

  private void step(boolean mayCancel) {
    switch (random.nextInt(12)) {
      case 0 -> mishap(() -> rewind(all().toList()));
      case 1 -> mishap(this::rollBack);
      case 2 -> mishap(this::tooEarly);
      case 3 -> moved(world.answered(decisions));
      case 4 -> {
        if (mayCancel && !cancelled && random.nextInt(6) == 0) {
          cancelled = !world.ended();
          moved(world.cancelled());
        }
      }
      case 5, 6, 7 -> waiting(toServices).forEach(this::work);
      default -> waiting(toStory).forEach(this::deliver);
    }
  }

  /** One partition that has something to read, if any has. */
  private Stream<Partition> waiting(Map<String, Partition> topics) {
    List<Partition> waiting = topics.values().stream().filter(Partition::waits).toList();
    return waiting.isEmpty()
        ? Stream.empty()
        : Stream.of(waiting.get(random.nextInt(waiting.size())));
  }

  private void mishap(Runnable what) {
    if (mishaps-- > 0) {
      what.run();
    }
  }

  private void rewind(List<Partition> partitions) {
    Partition unlucky = partitions.get(random.nextInt(partitions.size()));
    unlucky.position = random.nextInt(unlucky.position + 1);
  }

  /** The database goes away before the commit: the record stays, and nothing has happened. */
  private void rollBack() {
    waiting(toStory)
        .forEach(partition -> world.hears(partition.log.get(partition.position), false));
  }

  private void tooEarly() {
    var unknown = new ShotRendered("video_1", "video_1-99", Services.REF, 72, false);
    List<Object> before = world.rows.values();
    try {
      world.hears(unknown, false);
      throw new AssertionError("a fact about an unknown shot is applied");
    } catch (EarlyFact e) {
      Rules.require(before.equals(world.rows.values()), "an early fact changes something");
    }
  }

  private void work(Partition partition) {
    StoryEvent heard = partition.next();
    stopped |= heard instanceof StoryControl;
    if (!stopped) {
      services.react(heard).forEach(fact -> put(toStory, fact));
    }
  }

  private void deliver(Partition partition) {
    boolean again = partition.again();
    moved(world.hears(partition.next(), again));
  }

  private void moved(World after) {
    after.said.subList(world.said.size(), after.said.size()).forEach(e -> put(toServices, e));
    world = after;
  }

  /** Keys are spread over partitions, as Kafka does: two shots may share one. */
  private static void put(Map<String, Partition> topics, StoryEvent event) {
    String key = event instanceof ShotEvent shot ? shot.shotId() : event.storyId();
    String name = EventType.of(event).topic() + "/" + Math.floorMod(key.hashCode(), 3);
    topics.computeIfAbsent(name, fresh -> new Partition()).log.add(event);
  }

  private void settled() {
    Rules.require(world.ended(), "the story waits for ever");
    boolean ends = world.state() instanceof StoryState.Cancelled;
    Rules.require(ends == cancelled, "cancelled " + cancelled + " but " + world.state());
    if (!cancelled && !decisions.contradictory()) {
      Rules.require(world.state().getClass() == expected(), "the end is " + world.state());
    }
  }

  private Class<? extends StoryState> expected() {
    List<Outcome> shots = decisions.shots();
    boolean bad = shots.contains(Outcome.BLOCK) || shots.contains(Outcome.FAILS);
    boolean doubt = shots.contains(Outcome.REVIEW) || decisions.prompt() == Decision.REVIEW;
    boolean never = decisions.review().equals(Reviews.NEVER);
    boolean asked = doubt && !never || decisions.review().equals(Reviews.ALWAYS);
    boolean refused = doubt && never || asked && !decisions.approve() || !decisions.narrated();
    return bad || refused || decisions.storyboard() == Decision.BLOCK || !decisions.film()
        ? StoryState.Failed.class
        : StoryState.Finished.class;
  }
}

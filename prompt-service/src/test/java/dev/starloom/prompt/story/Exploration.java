package dev.starloom.prompt.story;

import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every order in which one story's facts can reach it: each delivered once and possibly once more,
 * at any time after it was said, with a cancellation at any time or never. Worlds that are equal
 * are looked at once.
 */
final class Exploration {
  private final Decisions decisions;
  private final Services services;
  private final Observed observed;
  private final StoryState expected;
  private final Set<List<Object>> seen = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  Exploration(Decisions decisions, Observed observed) {
    this.decisions = decisions;
    this.services = new Services(decisions);
    this.observed = observed;
    this.expected = inOrder();
  }

  /**
   * @param facts what the services have said so far
   * @param heard how often each of them was delivered
   * @param way the steps that led here, newest first
   */
  private record Node(
      World world, List<StoryEvent> facts, List<Integer> heard, boolean cancelled, Way way) {}

  /** Put into words only when something went wrong. */
  private record Way(Object step, Way before) {
    @Override
    public String toString() {
      return (before == null ? "" : before + "\n  ") + step;
    }
  }

  /** Returns how many different worlds there are. */
  int run() {
    add(start());
    while (!open.isEmpty()) {
      Node node = open.pop();
      try {
        follow(node);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            e.getMessage() + " after\n  " + node.way() + "\nof " + decisions, e);
      }
    }
    return seen.size();
  }

  private Node start() {
    World world = World.submitted(services, observed);
    List<StoryEvent> facts =
        services.react(new StorySubmitted("video_1", Services.REF)).stream()
            .filter(this::tried)
            .toList();
    return new Node(world, facts, facts.stream().map(f -> 0).toList(), false, null);
  }

  /**
   * A narrated story has taken the steps before, too: they are tried where little else happens, for
   * each makes three times as many worlds.
   */
  private boolean tried(StoryEvent fact) {
    if (fact instanceof StoryScreened) {
      return decisions.smooth();
    }
    boolean words = fact instanceof StoryAdmitted || fact instanceof StoryStoryboarded;
    return !words || decisions.plain() && !decisions.smooth();
  }

  private void follow(Node node) {
    boolean heardAll = true;
    for (int i = 0; i < node.facts().size(); i++) {
      int times = node.heard().get(i);
      heardAll &= times > 0;
      if (times < 2) {
        add(hear(node, i));
      }
    }
    if (!node.cancelled()) {
      add(after(node, node.world().cancelled(), node.heard(), true, "cancel"));
    }
    World reviewed = node.world().answered(decisions);
    if (node.world().inReview()) {
      add(after(node, reviewed, node.heard(), node.cancelled(), "review"));
    } else {
      Rules.nothingHappened(node.world(), reviewed);
      if (heardAll) {
        settled(node);
      }
    }
  }

  private Node hear(Node node, int i) {
    StoryEvent fact = node.facts().get(i);
    var heard = new ArrayList<>(node.heard());
    heard.set(i, heard.get(i) + 1);
    World world = node.world().hears(fact, heard.get(i) == 2);
    return after(node, world, heard, node.cancelled(), fact);
  }

  private Node after(Node node, World world, List<Integer> heard, boolean cancelled, Object step) {
    var facts = new ArrayList<>(node.facts());
    for (StoryEvent said : world.said.subList(node.world().said.size(), world.said.size())) {
      facts.addAll(services.react(said));
    }
    var times = new ArrayList<>(heard);
    while (times.size() < facts.size()) {
      times.add(0);
    }
    boolean ended = cancelled && (node.cancelled() || !node.world().ended());
    return new Node(world, facts, times, ended, new Way(step, node.way()));
  }

  private void add(Node node) {
    List<Object> key = new ArrayList<>(node.world().values());
    key.add(node.heard());
    key.add(node.world().said.size());
    if (seen.add(key)) {
      open.push(node);
    }
  }

  /** Nothing is on its way any more. */
  private void settled(Node node) {
    Rules.require(node.world().ended(), "the story waits for ever");
    if (node.cancelled()) {
      Rules.require(
          node.world().state() instanceof StoryState.Cancelled, "a cancelled story ends otherwise");
    } else if (!decisions.contradictory()) {
      Rules.require(
          node.world().state().getClass() == expected.getClass(),
          "the end is " + node.world().state() + ", in order it is " + expected);
    }
  }

  /** The end when every fact is heard once, as soon as it is said. */
  private StoryState inOrder() {
    World world = World.submitted(services, observed);
    var facts = new ArrayDeque<>(services.react(new StorySubmitted("video_1", Services.REF)));
    while (!facts.isEmpty() || world.inReview()) {
      World after = facts.isEmpty() ? world.answered(decisions) : world.hears(facts.poll(), false);
      after.said.subList(world.said.size(), after.said.size()).stream()
          .flatMap(said -> services.react(said).stream())
          .forEach(facts::add);
      world = after;
    }
    return world.state();
  }
}

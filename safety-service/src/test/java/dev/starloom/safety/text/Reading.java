package dev.starloom.safety.text;

import dev.starloom.contracts.safety.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a gate raises an alarm, block or review, on sentences. */
record Reading(List<Sentence> sentences, List<Sentence> alarms) {
  static Reading of(TextGate gate, List<Sentence> sentences) {
    return new Reading(
        sentences, sentences.stream().filter(sentence -> alarm(gate, sentence)).toList());
  }

  private static boolean alarm(TextGate gate, Sentence sentence) {
    return gate.judge("prompt", sentence.text(), TextPolicy.GENERAL).decision() != Decision.PASS;
  }

  double rate() {
    return (double) alarms.size() / sentences.size();
  }

  /** Sentences on which the gate is silent. */
  List<Sentence> silent() {
    return sentences.stream().filter(sentence -> !alarms.contains(sentence)).toList();
  }

  /** A line for each category, or kind of tale, and language: alarms of all. */
  String table() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Sentence sentence : sentences) {
      String what = sentence.isClean() ? sentence.kind() : sentence.category();
      int[] count = counts.computeIfAbsent(what + " " + sentence.language(), k -> new int[2]);
      count[0] += alarms.contains(sentence) ? 1 : 0;
      count[1]++;
    }
    var table = new StringBuilder();
    counts.forEach((row, n) -> table.append(String.format("%-14s %3d of %3d%n", row, n[0], n[1])));
    return table
        .append(String.format("all %d of %d, %.3f", alarms.size(), sentences.size(), rate()))
        .toString();
  }
}

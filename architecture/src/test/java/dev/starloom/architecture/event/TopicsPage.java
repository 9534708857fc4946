package dev.starloom.architecture.event;

import java.util.List;
import java.util.Map;

/** The page that a person reads about the topics. */
final class TopicsPage {
  private static final String HEAD =
      """
      # Topics

      What each Kafka topic carries, who may write it, who reads it, and what a lost or doubled record means. Made of
      `contracts/src/main/resources/topics.yaml`; the build compares this page, and the writers and readers, with the code.

      - Delivery is at least once. No order across topics is promised; a record may come late, early or again.
      - A value is JSON of at most 64 KB; its schema is `contracts/src/main/resources/schema/v1/TOPIC.json`. Unknown
        fields are ignored; a field never goes and never changes its type. Longer things are objects in S3, and the value points at them.
        The values of `starloom.dead-letter` are the records as they were, of any form and longer than that.
      - The headers are CloudEvents 1.0 in binary mode: `ce_specversion`, `ce_id`, `ce_source`, `ce_type` (`TOPIC.v1`),
        `ce_subject`, `ce_time`, `ce_storyid`, `content-type`, and `traceparent` if it is traced. The same fact said again has
        the same `ce_id`. Only `story.requested` may be a structured CloudEvent instead.
      - *outside* is a producer or consumer that is no part of Starloom; *people* use the command line.
      - Cleanup `delete`: any retention longer than the longest stop of a consumer will do; nothing is read twice on
        purpose. `compact`: a record without a value drops the letter of that key.

      | topic | carries | key | may write | reads | cleanup |
      |---|---|---|---|---|---|
      """;

  private TopicsPage() {}

  static String of(Map<String, Topic> topics) {
    var page = new StringBuilder(HEAD);
    topics.forEach(
        (name, topic) ->
            row(
                page,
                "`" + name + "`",
                topic.carries(),
                topic.key(),
                list(topic.writers()),
                list(topic.readers()),
                topic.cleanup()));
    page.append("\n## What a lost or doubled record means\n\n");
    page.append("| topic | if one were lost | if one comes twice |\n|---|---|---|\n");
    topics.forEach((name, topic) -> row(page, "`" + name + "`", topic.lost(), topic.doubled()));
    topics.forEach((name, topic) -> headers(page, name, topic));
    return page.toString();
  }

  private static void headers(StringBuilder page, String name, Topic topic) {
    if (!topic.headers().isEmpty()) {
      page.append("\n## Headers of `")
          .append(name)
          .append("`\n\nThe record's own headers, and\n\n");
      page.append("| header | says |\n|---|---|\n");
      topic.headers().forEach((header, text) -> row(page, "`" + header + "`", text));
    }
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}

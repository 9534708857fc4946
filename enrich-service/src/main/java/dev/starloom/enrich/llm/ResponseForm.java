package dev.starloom.enrich.llm;

/** How an endpoint is told to answer in JSON; not every server knows every way. */
public enum ResponseForm {
  JSON_SCHEMA,
  JSON_OBJECT,
  /** By the words of the question alone. */
  NONE
}

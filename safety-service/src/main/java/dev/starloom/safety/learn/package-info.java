/**
 * A linear classifier of texts: hashed features, logistic regression, nothing but float tables. It
 * knows nothing of languages; {@code text} gives it the features of a sentence.
 */
package dev.starloom.safety.learn;

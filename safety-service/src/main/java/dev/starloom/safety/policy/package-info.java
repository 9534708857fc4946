/**
 * What an audience may see, and what has to be looked for before a film is released: decisions of
 * the operator, apart from the gates that apply them.
 */
package dev.starloom.safety.policy;

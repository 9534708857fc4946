/**
 * Moderation by a server on the network that speaks OpenAI's protocols; off unless an address is
 * configured. It comes on top of what is decided here and never instead of it: an answer that does
 * not come is never a pass.
 */
package dev.starloom.safety.remote;

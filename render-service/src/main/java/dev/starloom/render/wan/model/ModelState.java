package dev.starloom.render.wan.model;

/** How far a model is on its way to the first clip. */
public sealed interface ModelState {
  /** In words, for whoever looks after the service. */
  String sentence();

  /** Checksums are compared and weights converted; {@code percent} is of {@code what}. */
  record Preparing(String what, int percent) implements ModelState {
    @Override
    public String sentence() {
      return "The model is prepared: " + what + ", " + percent + " %.";
    }
  }

  /** Clips can be made. */
  record Ready(LoadedModel model) implements ModelState {
    @Override
    public String sentence() {
      return "The model is ready.";
    }
  }

  /** The model can't be used until somebody does what the reason says and starts again. */
  record Unusable(String reason) implements ModelState {
    @Override
    public String sentence() {
      return "The model in starloom.render.wan.model can't be used: "
          + reason
          + ". Mend that and start render-service again.";
    }
  }
}

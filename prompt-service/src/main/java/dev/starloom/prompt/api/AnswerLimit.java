package dev.starloom.prompt.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/**
 * Bounds the wait of a caller, not the work: a database that is frozen answers nobody, and a
 * session must not be closed while a statement of it is under way.
 */
@AnsweredInTime
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class AnswerLimit {
  private static final Duration LIMIT = Duration.ofSeconds(8);

  @AroundInvoke
  Object limit(InvocationContext call) throws Exception {
    Object answer = call.proceed();
    return answer instanceof Uni<?> uni ? inTime(uni) : answer;
  }

  static <T> Uni<T> inTime(Uni<T> work) {
    return within(LIMIT, work);
  }

  static <T> Uni<T> within(Duration limit, Uni<T> work) {
    return Uni.createFrom()
        .<T>emitter(answer -> work.subscribe().with(answer::complete, answer::fail))
        .ifNoItem()
        .after(limit)
        .fail();
  }
}

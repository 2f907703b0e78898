// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import java.util.List;
import java.util.function.Function;

/**
 * A computation that may need networks run before it can go on.
 *
 * <p>Core never runs a network and never waits. It hands its host an {@code Ask}: either {@link
 * Done}, or {@link Waiting} with the runs it needs now and what to do with their outputs. The host
 * runs the requests of one {@code Waiting} in any order, or at the same time, and calls {@link
 * Waiting#resume}.
 *
 * @param <T> what the computation gives in the end
 */
public sealed interface Ask<T> {

  /** A computation that is finished. */
  record Done<T>(T value) implements Ask<T> {}

  /**
   * A computation that waits for its requests.
   *
   * @param requests at least one run, independent of each other
   * @param then takes one list of outputs for each request, in the same order
   */
  record Waiting<T>(List<NetworkRequest> requests, Function<List<List<Tensor>>, Ask<T>> then)
      implements Ask<T> {
    public Waiting {
      requests = List.copyOf(requests);
      if (requests.isEmpty()) {
        throw new IllegalArgumentException("requests: expected at least one, got none");
      }
    }

    public Ask<T> resume(List<List<Tensor>> outputs) {
      if (outputs.size() != requests.size()) {
        throw new IllegalArgumentException(
            "outputs: expected " + requests.size() + " lists, got " + outputs.size());
      }
      return then.apply(outputs);
    }
  }

  static <T> Ask<T> done(T value) {
    return new Done<>(value);
  }

  /** Asks for one run; gives the network's outputs. */
  static Ask<List<Tensor>> run(Network network, Tensor input) {
    return new Waiting<>(
        List.of(new NetworkRequest(network, input)), outputs -> done(outputs.get(0)));
  }

  /** Goes on with {@code next} once this computation is done. */
  default <U> Ask<U> then(Function<? super T, Ask<U>> next) {
    if (this instanceof Done<T> finished) {
      return next.apply(finished.value());
    }
    Waiting<T> waiting = (Waiting<T>) this;
    return new Waiting<>(waiting.requests(), outputs -> waiting.resume(outputs).then(next));
  }

  /** Turns the result into another. */
  default <U> Ask<U> map(Function<? super T, U> change) {
    return then(value -> done(change.apply(value)));
  }

  /** Two independent computations whose requests may be run together. */
  static <A, B, R> Ask<R> both(
      Ask<A> first, Ask<B> second, java.util.function.BiFunction<A, B, R> join) {
    if (first instanceof Done<A> a) {
      return second.map(b -> join.apply(a.value(), b));
    }
    if (second instanceof Done<B> b) {
      return first.map(a -> join.apply(a, b.value()));
    }
    Waiting<A> a = (Waiting<A>) first;
    Waiting<B> b = (Waiting<B>) second;
    List<NetworkRequest> requests = new java.util.ArrayList<>(a.requests());
    requests.addAll(b.requests());
    int split = a.requests().size();
    return new Waiting<>(
        requests,
        outputs ->
            both(
                a.resume(outputs.subList(0, split)),
                b.resume(outputs.subList(split, outputs.size())),
                join));
  }

  /** Independent computations whose requests may be run together; gives their results in order. */
  static <T> Ask<List<T>> all(List<Ask<T>> asks) {
    Ask<List<T>> gathered = done(List.of());
    for (Ask<T> ask : asks) {
      gathered =
          both(
              gathered,
              ask,
              (List<T> before, T last) -> {
                List<T> results = new java.util.ArrayList<>(before);
                results.add(last);
                return List.copyOf(results);
              });
    }
    return gathered;
  }
}

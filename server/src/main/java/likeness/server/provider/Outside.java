// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import likeness.server.http.Problem;

/**
 * Asks others, within a time and a length, and again where that may help. Redirects are not
 * followed: they could lead anywhere.
 */
final class Outside {
  private static final int TRIES = 4;
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** For those who answer with a date, which would need their clock. */
  private static final Duration SOME_TIME = Duration.ofSeconds(60);

  private static final long MOST_RETRY_SECONDS = 86_400;

  private final String provider;
  private final Pauses pauses;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /** An answer, read to its end. */
  record Answer(int status, HttpHeaders headers, byte[] body) {
    Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    String type() {
      return header("Content-Type")
          .orElse("")
          .replaceFirst(";.*", "")
          .trim()
          .toLowerCase(Locale.ROOT);
    }

    /** How long the other side asks to be left alone; zero if it does not. */
    Duration retryAfter() {
      String asked = header("Retry-After").orElse("0").trim();
      if (!asked.matches("[0-9]{1,9}")) {
        return SOME_TIME;
      }
      return Duration.ofSeconds(Math.min(MOST_RETRY_SECONDS, Long.parseLong(asked)));
    }
  }

  Outside(String provider, Pauses pauses) {
    this.provider = provider;
    this.pauses = pauses;
  }

  /**
   * Sends a request, up to four times: after answers that say that it will pass, and when no
   * connection could be made. What broke off after it was sent is not sent again, since it may have
   * been done and paid for.
   *
   * @param time for one try, from its first byte to the answer's last
   * @param maxBytes how long an answer may be
   * @throws Problem 504 when it takes too long, 502 when it breaks off or is too long
   */
  Answer send(HttpRequest request, Duration time, int maxBytes) {
    for (int tried = 1; ; tried++) {
      Optional<Duration> wait;
      try {
        Answer answer = once(request, time, maxBytes);
        wait =
            PASSING.contains(answer.status())
                ? pauses.after(tried, answer.retryAfter())
                : Optional.empty();
        if (tried == TRIES || wait.isEmpty()) {
          return answer;
        }
      } catch (ConnectException | HttpConnectTimeoutException e) {
        if (tried == TRIES) {
          throw new Problem(502, "provider-unreachable", provider + " cannot be reached");
        }
        wait = pauses.after(tried, Duration.ZERO);
      } catch (HttpTimeoutException e) {
        throw new Problem(504, "provider-slow", provider + " took too long");
      } catch (LimitedBody.TooLong e) {
        throw new Problem(502, "provider-answer", provider + " answered with too much");
      } catch (IOException e) {
        throw new Problem(502, "provider-broke-off", provider + " broke off");
      }
      pause(wait.orElseThrow());
    }
  }

  /** Waits. */
  void pause(Duration time) {
    try {
      pauses.sleeper().sleep(time);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Answer once(HttpRequest request, Duration time, int maxBytes) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, head -> new LimitedBody(maxBytes));
    try {
      HttpResponse<byte[]> answer = sent.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (TimeoutException e) {
      // A request's own time ends with the answer's head; this one also bounds a body that
      // trickles.
      sent.cancel(true);
      throw new HttpTimeoutException("the whole answer");
    } catch (InterruptedException e) {
      sent.cancel(true);
      throw interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    }
  }

  private static Problem interrupted() {
    Thread.currentThread().interrupt();
    return Problem.later(503, "not-ready", "the server is stopping", 5);
  }
}

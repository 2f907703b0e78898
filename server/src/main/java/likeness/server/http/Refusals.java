// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that no handler gets to see, because they are no proper HTTP or too long. What
 * was asked is not said back, and the answer is guarded like every other.
 */
public final class Refusals implements Request.Handler {
  private final SecurityHeaders headers;

  public Refusals(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response answer, Callback callback) {
    headers.into(answer.getHeaders());
    answer.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    answer.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
    byte[] body = Answers.body(Problem.refused(answer.getStatus()));
    answer.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}

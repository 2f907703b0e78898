// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import java.util.Map;

/** A request that is answered with a fault (RFC 9457), in words for whoever sent it. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;

  /**
   * @param code a short word for programs
   * @param detail what was wrong and what to do, without anything of the photo
   */
  public Problem(int status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  private Problem(int status, String code, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** A fault that passes: try again after some seconds. */
  public static Problem later(int status, String code, String detail, long seconds) {
    return new Problem(status, code, detail, Map.of("Retry-After", Long.toString(seconds)));
  }

  /** A request that nothing here can be made of. */
  static Problem refused(int status) {
    return new Problem(status, "refused", "this request is not understood");
  }

  /** A method that this path does not know. */
  public static Problem method(String allowed) {
    return new Problem(
        405,
        "method-not-allowed",
        "this path takes " + (allowed.isEmpty() ? "nothing" : allowed),
        Map.of("Allow", allowed));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, String> headers() {
    return headers;
  }
}
